package io.adobridge.ingestion.boards;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Reached;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a feed of revisions. The feed runs from old to new and does not end: its last token is where the next
 * reading goes on.
 *
 * @param since start of the feed
 * @param token where to go on, null at the start
 * @param newest date of the newest change read, null before the first
 */
@RegisterForReflection
record RevisionFeed(Instant since, @Nullable String token, @Nullable Instant newest) {

    private static final Duration DEPTH = Duration.ofDays(90);

    static RevisionFeed start(Instant now) {
        return new RevisionFeed(now.minus(DEPTH), null, null);
    }

    /** From no earlier than things are kept. */
    RevisionFeed within(Retention retention, Instant now) {
        Instant limit = token == null ? now.minus(retention.history()) : retention.oldest(now);
        return since.isBefore(limit) ? new RevisionFeed(limit, token, newest) : this;
    }

    RevisionFeed turned(@Nullable String resume, @Nullable Instant newestOfPage) {
        boolean newer = newestOfPage != null && (newest == null || newest.isBefore(newestOfPage));
        return new RevisionFeed(since, resume == null ? token : resume, newer ? newestOfPage : newest);
    }

    /** While more is to come: how much of the time since the start is covered. */
    Reached underWay(Instant now) {
        Instant covered = newest == null || newest.isBefore(since) ? since : newest;
        double progress = (double) Duration.between(since, covered).toSeconds()
                / Math.max(1, Duration.between(since, now).toSeconds());
        return new Reached(since, covered, Math.min(0.99, progress), Reached.NEWEST);
    }

    Reached upToDate(Instant now) {
        return new Reached(since, now, 1, Reached.NEWEST);
    }
}
