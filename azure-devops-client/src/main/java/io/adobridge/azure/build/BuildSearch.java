package io.adobridge.azure.build;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which builds to list. A continuation is valid only with the search that it came from.
 *
 * @param minTime finished, started or queued (as the order says) at or after
 * @param maxTime finished, started or queued at or before
 * @param queryOrder which of the three times counts, and in which direction; newest finished first when null
 * @param statusFilter in that state
 * @param definitions of these pipelines; of all when empty
 * @param branch of that branch, {@code refs/heads/…}
 */
public record BuildSearch(@Nullable Instant minTime, @Nullable Instant maxTime, @Nullable BuildQueryOrder queryOrder,
        @Nullable BuildStatus statusFilter, List<Integer> definitions, @Nullable String branch) {

    /** Builds that finished between two moments, newest first. */
    public static BuildSearch finished(@Nullable Instant minTime, @Nullable Instant maxTime) {
        return new BuildSearch(minTime, maxTime, BuildQueryOrder.FINISH_TIME_DESCENDING, BuildStatus.COMPLETED, List.of(),
                null);
    }

    /** Builds that run now, newest first. */
    public static BuildSearch running() {
        return new BuildSearch(null, null, BuildQueryOrder.QUEUE_TIME_DESCENDING, BuildStatus.IN_PROGRESS, List.of(), null);
    }
}
