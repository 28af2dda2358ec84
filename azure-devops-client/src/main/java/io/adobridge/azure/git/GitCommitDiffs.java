package io.adobridge.azure.git;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/diffs/get">Azure DevOps REST API</a>
 */
public record GitCommitDiffs(
        int aheadCount,
        boolean allChangesIncluded,
        @Nullable String baseCommit,
        int behindCount,
        Map<String, Integer> changeCounts,
        List<GitChange> changes,
        @Nullable String commonCommit,
        @Nullable String targetCommit) {
}
