package io.adobridge.ingestion.pipelines;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.build.Build;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Finished builds whose timeline is wanted, newest first. */
@ApplicationScoped
class TimelineQueue {

    private static final int LAST_ATTEMPT = 8;

    private static final String ADD = """
            INSERT INTO timeline_queue AS t (connection_id, project_id, build_id, finish_time)
            SELECT connection_id, project_id, build_id, finish_time FROM build
            WHERE connection_id = $1 AND build_id = ANY ($2) AND status = 'completed' AND timeline IS NULL
            ON CONFLICT (connection_id, build_id) DO NOTHING
            """;

    private static final String ADD_ALL = """
            WITH again AS (
                UPDATE build SET timeline = NULL WHERE connection_id = $1 AND status = 'completed'
                RETURNING connection_id, project_id, build_id, finish_time)
            INSERT INTO timeline_queue (connection_id, project_id, build_id, finish_time) SELECT * FROM again
            ON CONFLICT (connection_id, build_id) DO UPDATE SET due_at = now(), attempts = 0
            """;

    private static final String NEXT = """
            SELECT build_id FROM timeline_queue
            WHERE connection_id = $1 AND project_id = $2 AND due_at <= now()
            ORDER BY finish_time DESC, build_id DESC
            LIMIT $3
            """;

    private static final String STATE = """
            SELECT (SELECT count(*) FROM timeline_queue WHERE connection_id = $1 AND project_id = $2) AS waiting,
                EXISTS (SELECT FROM stream WHERE connection_id = $1 AND project_id = $2 AND stream = 'builds'
                    AND completed_at IS NOT NULL) AS all_queued
            """;

    private static final String SETTLE = """
            WITH settled AS (
                DELETE FROM timeline_queue WHERE connection_id = $1 AND build_id = ANY ($2) RETURNING build_id)
            UPDATE build b SET timeline = $3 FROM settled WHERE b.connection_id = $1 AND b.build_id = settled.build_id
            """;

    private static final String POSTPONE = """
            WITH failed AS (SELECT * FROM unnest($2::bigint[], $3::text[]) AS f(build_id, error)),
            again AS (
                UPDATE timeline_queue q
                SET attempts = attempts + 1, last_error = f.error,
                    due_at = now() + make_interval(secs => 15 * power(2, q.attempts))
                FROM failed f WHERE q.connection_id = $1 AND q.build_id = f.build_id
                RETURNING q.build_id, q.attempts),
            given_up AS (
                DELETE FROM timeline_queue q USING again
                WHERE q.connection_id = $1 AND q.build_id = again.build_id AND again.attempts > $4)
            UPDATE build b SET timeline = 'failed' FROM again
            WHERE b.connection_id = $1 AND b.build_id = again.build_id AND again.attempts > $4
            """;

    private final Pool pool;

    TimelineQueue(Pool pool) {
        this.pool = pool;
    }

    /** Queues what has finished among the builds that were just stored, unless its timeline is there. */
    static Write add(StreamRun run, List<Build> builds) {
        Long[] ids = builds.stream().map(build -> (long) build.id()).toArray(Long[]::new);
        return new Write("timeline_queue", transaction -> transaction.preparedQuery(ADD)
                .execute(Tuple.of(run.connection(), ids)).replaceWith(0));
    }

    /** Queues every finished build of the connection again. */
    static Write addAll(UUID connection) {
        return new Write("timeline_queue", transaction -> transaction.preparedQuery(ADD_ALL)
                .execute(Tuple.of(connection)).map(result -> result.rowCount()));
    }

    /** Builds whose timeline is due, at most so many. */
    Uni<List<Integer>> next(UUID connection, UUID project, int limit) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(connection, project, limit)).map(TimelineQueue::toIds);
    }

    /** How much is left. */
    Uni<State> state(UUID connection, UUID project) {
        return pool.preparedQuery(STATE).execute(Tuple.of(connection, project))
                .map(rows -> State.from(rows.iterator().next()));
    }

    /** Notes that the builds' timelines are present or absent. */
    static Write settle(StreamRun run, List<Integer> builds, String timeline) {
        Long[] ids = builds.stream().map(Integer::longValue).toArray(Long[]::new);
        return new Write("build", transaction -> transaction.preparedQuery(SETTLE)
                .execute(Tuple.of(run.connection(), ids, timeline)).replaceWith(0));
    }

    /** Puts off builds whose timeline could not be read, and gives up those that failed too often. */
    static Write postpone(StreamRun run, List<Integer> builds, List<String> errors) {
        Long[] ids = builds.stream().map(Integer::longValue).toArray(Long[]::new);
        return new Write("timeline_queue", transaction -> transaction.preparedQuery(POSTPONE)
                .execute(Tuple.of(run.connection(), ids, errors.toArray(String[]::new), LAST_ATTEMPT)).replaceWith(0));
    }

    private static List<Integer> toIds(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getLong("build_id").intValue()).toList();
    }

    /**
     * How much is left.
     *
     * @param waiting timelines that are wanted, whether due or put off
     * @param allQueued whether the first sync of builds is complete, so that no older ones will come
     */
    record State(long waiting, boolean allQueued) {

        State less(int settled) {
            return new State(Math.max(0, waiting - settled), allQueued);
        }

        static State from(Row row) {
            return new State(row.getLong("waiting"), row.getBoolean("all_queued"));
        }
    }
}
