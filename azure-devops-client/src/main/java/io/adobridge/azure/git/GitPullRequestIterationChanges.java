package io.adobridge.azure.git;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the files that an iteration changes; {@code nextSkip} and {@code nextTop} are 0 on the last page.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iteration-changes/get">Azure DevOps REST
 *      API</a>
 */
public record GitPullRequestIterationChanges(
        List<GitChange> changeEntries,
        @Nullable Integer nextSkip,
        @Nullable Integer nextTop) {
}
