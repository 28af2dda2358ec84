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
 * @param top how many a page has, from 1 to {@value #MOST}: who wants the first few asks for no more
 */
public record BuildSearch(@Nullable Instant minTime, @Nullable Instant maxTime, @Nullable BuildQueryOrder queryOrder,
        @Nullable BuildStatus statusFilter, List<Integer> definitions, @Nullable String branch, int top) {

    /** What a page may have. */
    public static final int MOST = 1_000;

    /**
     * Checks that a page has something.
     *
     * @throws IllegalArgumentException where {@code top} is less than 1 or more than {@value #MOST}
     */
    public BuildSearch {
        if (top < 1 || top > MOST) {
            throw new IllegalArgumentException("A page of builds has 1 to " + MOST + " of them");
        }
    }

    /** One whose pages are as long as they may be. */
    public BuildSearch(@Nullable Instant minTime, @Nullable Instant maxTime, @Nullable BuildQueryOrder queryOrder,
            @Nullable BuildStatus statusFilter, List<Integer> definitions, @Nullable String branch) {
        this(minTime, maxTime, queryOrder, statusFilter, definitions, branch, MOST);
    }

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
