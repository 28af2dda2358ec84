package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which pull requests to list, newest first.
 *
 * @param status in that state; all when null, whereas Azure DevOps alone would list only the active ones
 * @param minTime not created or closed before
 * @param maxTime not created or closed after
 * @param timeRange which of the two times the limits compare; created when null
 * @param repositoryId of that repository only
 */
public record PullRequestSearch(@Nullable PullRequestStatus status, @Nullable Instant minTime, @Nullable Instant maxTime,
        @Nullable PullRequestTimeRangeType timeRange, @Nullable String repositoryId) {

    /** Every pull request in that state. */
    public static PullRequestSearch in(PullRequestStatus status) {
        return new PullRequestSearch(status, null, null, null, null);
    }
}
