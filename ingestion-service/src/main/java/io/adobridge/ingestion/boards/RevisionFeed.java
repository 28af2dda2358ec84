package io.adobridge.ingestion.boards;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamRun;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The cursor of a feed of revisions. The feed runs from old to new and does not end: its last token is where the next
 * reading goes on. So that news come before history, the last 7 days are read first, then all from the start.
 *
 * @param since start of the feed
 * @param token where to go on, null at the start
 * @param newest date of the newest change read, null before the first
 * @param recent whether this is the reading of the last 7 days, which that of all follows
 * @param again where it is read again from, because something was missed there; null otherwise
 */
@RegisterForReflection
record RevisionFeed(Instant since, @Nullable String token, @Nullable Instant newest, boolean recent,
        @Nullable Instant again) {

    private static final Duration DEPTH = Duration.ofDays(90);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Dates are compared to the second. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    /** As a start over, a page under way is refused; of two places the earlier counts. */
    private static final String READ_AGAIN = """
            UPDATE stream
            SET cursor = cursor || jsonb_build_object('token', NULL,
                    'again', to_char(least((cursor->>'again')::timestamptz, $4) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                due_at = now(), fence = fence + 1, lease_until = NULL
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND enabled AND cursor IS NOT NULL
            """;

    static RevisionFeed start(Instant now) {
        return new RevisionFeed(now.minus(WEEK), null, null, true, null);
    }

    /** Lets the run's project be read again from that instant, by the stream that reads it. */
    static Write readAgain(StreamRun run, Instant since) {
        OffsetDateTime from = since.minus(BEFORE).atOffset(ZoneOffset.UTC);
        return new Write("stream", client -> client.preparedQuery(READ_AGAIN)
                .execute(Tuple.of(run.connection(), run.project(), WorkItemsStream.NAME, from)).replaceWith(0));
    }

    /** Where the feed begins. */
    Instant from() {
        return again == null ? since : again;
    }

    /** From no earlier than things are kept. */
    RevisionFeed within(Retention retention, Instant now) {
        Instant limit = token == null ? now.minus(retention.history()) : retention.oldest(now);
        return since.isBefore(limit) ? new RevisionFeed(limit, token, newest, recent, again) : this;
    }

    RevisionFeed turned(@Nullable String resume, @Nullable Instant newestOfPage) {
        boolean newer = newestOfPage != null && (newest == null || newest.isBefore(newestOfPage));
        return new RevisionFeed(since, resume == null ? token : resume, newer ? newestOfPage : newest, recent,
                resume == null ? again : null);
    }

    /** After the last page. */
    RevisionFeed ended(Instant now) {
        return recent ? new RevisionFeed(now.minus(DEPTH), null, null, false, null) : this;
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
