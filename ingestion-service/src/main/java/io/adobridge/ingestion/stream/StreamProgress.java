package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * How far the streams of one kind in one project have come.
 *
 * @param project null where they belong to the whole connection
 * @param projectName null likewise
 * @param stream name of the kind
 * @param parts how many there are, how many of them have completed their first sync, are skipped, are not offered by
 *        this version of Azure DevOps, or fail
 * @param working whether one of them is being worked on
 * @param behind whether one of them should have run minutes ago
 * @param progress of the first sync, 0 to 1
 * @param reachedFrom everything is here from this instant
 * @param reachedTo up to this instant
 * @param lag time since that instant, null before the first sync is complete
 * @param nextRun when the next of them is due
 * @param spent what it took so far
 * @param lastError what went wrong last, however long ago
 * @param lastErrorAt when
 * @param skippedBecause why some of them are skipped
 */
public record StreamProgress(@Nullable UUID project, @Nullable String projectName, String stream, Parts parts,
        boolean working, boolean behind, double progress, @Nullable Instant reachedFrom, @Nullable Instant reachedTo,
        @Nullable Duration lag, @Nullable Instant nextRun, Spent spent, @Nullable String lastError,
        @Nullable Instant lastErrorAt, List<String> skippedBecause) {

    /** Streams of one kind, counted. */
    public record Parts(long total, long complete, long skipped, long unsupported, long failing) {
    }

    /** What the streams took: changed rows, pages, requests, and time waited because Azure DevOps asked for it. */
    public record Spent(long rows, long pages, long calls, Duration throttled) {
    }

    /** States of streams and of connections. */
    public enum State {
        /** The first sync is under way. */
        INITIAL,
        /** It was up to date and is not at the moment. */
        SYNCING,
        /** Up to date. */
        CURRENT,
        /** Something has to be done about it, or it failed several times in a row. */
        FAILING,
        /** There is nothing to read. */
        SKIPPED,
        /** This version of Azure DevOps does not have it. */
        UNSUPPORTED
    }

    /** What all of it amounts to. */
    public State state() {
        if (parts.failing > 0) {
            return State.FAILING;
        }
        if (parts.skipped + parts.unsupported == parts.total) {
            return parts.unsupported > 0 ? State.UNSUPPORTED : State.SKIPPED;
        }
        if (parts.complete + parts.skipped + parts.unsupported < parts.total) {
            return State.INITIAL;
        }
        return behind ? State.SYNCING : State.CURRENT;
    }

    static StreamProgress from(Row row) {
        UUID project = row.getUUID("project_id");
        var parts = new Parts(row.getLong("parts"), row.getLong("complete"), row.getLong("skipped"),
                row.getLong("unsupported"), row.getLong("failing"));
        var spent = new Spent(row.getLong("rows"), row.getLong("pages"), row.getLong("calls"),
                Duration.ofMillis(row.getLong("throttled_ms")));
        Number lag = row.getNumeric("lag");
        Double progress = row.getDouble("progress");
        return new StreamProgress(project.equals(StreamKey.NONE) ? null : project, row.getString("project_name"),
                row.getString("stream"), parts, Boolean.TRUE.equals(row.getBoolean("working")),
                Boolean.TRUE.equals(row.getBoolean("behind")), progress == null ? 1 : progress,
                instant(row, "reached_from"), instant(row, "reached_to"),
                lag == null ? null : Duration.ofMillis((long) (lag.doubleValue() * 1000)), instant(row, "next_run"), spent,
                row.getString("last_error"), instant(row, "last_error_at"),
                List.of(row.getArrayOfStrings("skipped_because")));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
