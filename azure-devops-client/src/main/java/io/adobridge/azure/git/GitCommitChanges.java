package io.adobridge.azure.git;

import java.util.List;
import java.util.Map;

/**
 * A page of the files that a commit changes, with the count of each kind of change over all pages.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-changes">Azure DevOps REST API</a>
 */
public record GitCommitChanges(
        Map<String, Integer> changeCounts,
        List<GitChange> changes) {
}
