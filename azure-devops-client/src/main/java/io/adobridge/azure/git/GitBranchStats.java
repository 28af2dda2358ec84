package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

/**
 * A branch compared to the base branch: how many commits it is ahead and behind.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/stats/list">Azure DevOps REST API</a>
 */
public record GitBranchStats(
        String name,
        int aheadCount,
        int behindCount,
        @Nullable GitCommitRef commit,
        boolean isBaseVersion) {
}
