package io.adobridge.ingestion.pipelines.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Builds of which something is wanted, newest first. What came of it stands in a column of the build. */
public final class BuildQueue {

    private static final int LAST_ATTEMPT = 8;

    private static final String NEXT = """
            SELECT build_id, finish_time FROM %s
            WHERE connection_id = $1 AND project_id = $2 AND due_at <= now() AND NOT (%s)
            ORDER BY finish_time DESC, build_id DESC
            LIMIT $3
            """;

    private static final String LEFT = """
            SELECT (SELECT count(*) FROM %s WHERE connection_id = $1 AND project_id = $2) AS waiting,
                EXISTS (SELECT FROM stream WHERE connection_id = $1 AND project_id = $2 AND stream = $3
                    AND completed_at IS NOT NULL) AS all_queued
            """;

    private static final String SETTLE = """
            WITH settled AS (
                DELETE FROM %1$s WHERE connection_id = $1 AND build_id = ANY ($2) RETURNING build_id)
            UPDATE build b SET %2$s = $3 FROM settled WHERE b.connection_id = $1 AND b.build_id = settled.build_id
            """;

    private static final String POSTPONE = """
            WITH failed AS (SELECT * FROM unnest($2::bigint[], $3::text[]) AS f(build_id, error)),
            again AS (
                UPDATE %1$s q
                SET attempts = attempts + 1, last_error = f.error,
                    due_at = now() + make_interval(secs => 15 * power(2, q.attempts))
                FROM failed f WHERE q.connection_id = $1 AND q.build_id = f.build_id
                RETURNING q.build_id, q.attempts),
            given_up AS (
                DELETE FROM %1$s q USING again
                WHERE q.connection_id = $1 AND q.build_id = again.build_id AND again.attempts > $4)
            UPDATE build b SET %2$s = 'failed' FROM again
            WHERE b.connection_id = $1 AND b.build_id = again.build_id AND again.attempts > $4
            """;

    private final Pool pool;
    private final String table;
    private final String column;
    private final String filledBy;
    private final String held;

    /**
     * @param table where the builds stand
     * @param column of the build, in which it becomes {@code present}, {@code absent} or {@code failed}
     * @param filledBy the stream of the same project that puts builds into it
     */
    public BuildQueue(Pool pool, String table, String column, String filledBy) {
        this(pool, table, column, filledBy, "false");
    }

    /**
     * The same of which some are left waiting.
     *
     * @param held condition of those, of the connection {@code $1} and the project {@code $2}
     */
    public BuildQueue(Pool pool, String table, String column, String filledBy, String held) {
        this.pool = pool;
        this.table = table;
        this.column = column;
        this.filledBy = filledBy;
        this.held = held;
    }

    /** Builds that are due, at most so many. */
    Uni<Turn<Queued>> next(StreamRun run, int limit) {
        return pool.preparedQuery(NEXT.formatted(table, held)).execute(Tuple.of(run.connection(), run.project(), limit + 1))
                .map(rows -> Turn.of(rows.stream().map(Queued::from).toList(), limit, Queued::finishTime, run.now()));
    }

    /** How much is left. */
    Uni<Left> left(StreamRun run) {
        return pool.preparedQuery(LEFT.formatted(table)).execute(Tuple.of(run.connection(), run.project(), filledBy))
                .map(rows -> Left.from(rows.iterator().next()));
    }

    /** Notes that what was wanted of the builds is present or absent. */
    Write settle(UUID connection, List<Integer> builds, String outcome) {
        String sql = SETTLE.formatted(table, column);
        return new Write("build", transaction -> transaction.preparedQuery(sql)
                .execute(Tuple.of(connection, ids(builds), outcome)).replaceWith(0));
    }

    /** Puts off builds that could not be read, and gives up those that failed too often. */
    Write postpone(UUID connection, List<Integer> builds, List<String> errors) {
        String sql = POSTPONE.formatted(table, column);
        return new Write(table, transaction -> transaction.preparedQuery(sql)
                .execute(Tuple.of(connection, ids(builds), errors.toArray(String[]::new), LAST_ATTEMPT)).replaceWith(0));
    }

    /** The builds' numbers as a parameter. */
    public static Long[] ids(List<Integer> builds) {
        return builds.stream().map(Integer::longValue).toArray(Long[]::new);
    }

    /** A build in the queue. */
    record Queued(int build, @Nullable Instant finishTime) {

        static Queued from(Row row) {
            return new Queued(row.getLong("build_id").intValue(), Columns.instant(row, "finish_time"));
        }
    }
}
