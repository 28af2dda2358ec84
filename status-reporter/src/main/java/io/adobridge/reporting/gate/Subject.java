package io.adobridge.reporting.gate;

import org.jspecify.annotations.Nullable;

/**
 * What was analysed.
 *
 * @param commit SHA-1, lower case
 * @param pullRequest number of the pull request that the report names
 * @param build id of the build that ran the analysis; kept, not reported on
 * @param branch kept, not reported on: its commit is
 */
public record Subject(@Nullable String commit, @Nullable Integer pullRequest, @Nullable String build,
        @Nullable String branch) {
}
