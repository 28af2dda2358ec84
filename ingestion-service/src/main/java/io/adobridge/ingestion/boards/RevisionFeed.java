package io.adobridge.ingestion.boards;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step.Then;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a feed of revisions. The feed runs from old to new and does not end: its last token is where the next
 * reading goes on. So that news come before history, the last 7 days are read first, then all from the start.
 *
 * @param since start of the feed
 * @param token where to go on, null at the start
 * @param newest date of the newest change read, null before the first
 * @param recent whether this is the reading of the last 7 days, which that of all follows
 */
@RegisterForReflection
record RevisionFeed(Instant since, @Nullable String token, @Nullable Instant newest, boolean recent) {

    private static final Duration DEPTH = Duration.ofDays(90);
    private static final Duration WEEK = Duration.ofDays(7);

    static RevisionFeed start(Instant now) {
        return new RevisionFeed(now.minus(WEEK), null, null, true);
    }

    /** From no earlier than things are kept. */
    RevisionFeed within(Retention retention, Instant now) {
        Instant limit = token == null ? now.minus(retention.history()) : retention.oldest(now);
        return since.isBefore(limit) ? new RevisionFeed(limit, token, newest, recent) : this;
    }

    RevisionFeed turned(@Nullable String resume, @Nullable Instant newestOfPage) {
        boolean newer = newestOfPage != null && (newest == null || newest.isBefore(newestOfPage));
        return new RevisionFeed(since, resume == null ? token : resume, newer ? newestOfPage : newest, recent);
    }

    /** After the last page. */
    RevisionFeed ended(Instant now) {
        return recent ? new RevisionFeed(now.minus(DEPTH), null, null, false) : this;
    }

    /** How much of the time since the start is covered. */
    Reached reached(Instant now, boolean ended) {
        Instant covered = ended ? now : newest == null || newest.isBefore(since) ? since : newest;
        double share = (double) Duration.between(since, covered).toSeconds()
                / Math.max(1, Duration.between(since, now).toSeconds());
        if (recent) {
            return new Reached(since, covered, share * WEEK.toDays() / DEPTH.toDays(),
                    ended ? Reached.NEWEST + 1 : Reached.NEWEST);
        }
        return new Reached(since, covered, ended ? 1 : Math.min(0.99, share), ended ? Reached.NEWEST : Reached.NEWEST + 1);
    }

    /** What follows a page. */
    Then then(boolean ended) {
        if (!ended) {
            return Then.CONTINUE;
        }
        return recent ? Then.YIELD : Then.COMPLETE;
    }
}
