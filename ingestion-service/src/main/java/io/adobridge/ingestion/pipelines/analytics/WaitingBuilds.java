package io.adobridge.ingestion.pipelines.analytics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** The builds in the queue for timelines that wait for what Analytics tells of them. */
@ApplicationScoped
class WaitingBuilds {

    private static final int BATCH = 500;

    /** Of the windows that have been listed to their end: builds of one under way are still coming. */
    private static final String WAITING = """
            SELECT min(q.finish_time) AS oldest, max(q.finish_time) AS newest, bool_and(s.completed_at IS NOT NULL) AS complete
            FROM stream s LEFT JOIN timeline_queue q ON q.connection_id = s.connection_id AND q.project_id = s.project_id
                AND q.may_wait AND q.finish_time >= s.reached_from
            WHERE s.connection_id = $1 AND s.project_id = $2 AND s.stream = 'builds'
            """;

    private static final String AMONG = """
            SELECT build_id FROM timeline_queue
            WHERE connection_id = $1 AND project_id = $2 AND build_id = ANY ($3) AND may_wait
            """;

    private static final String IN_WINDOW = """
            q.connection_id = $1 AND q.project_id = $2 AND q.may_wait AND q.finish_time BETWEEN $3 AND $4
            """;

    /** A task that failed in a build that did not was tried again: of that the timeline knows more. */
    private static final String TOLD = """
            SELECT q.build_id FROM timeline_queue q JOIN build b USING (connection_id, build_id)
            WHERE %s AND b.status = 'completed' AND b.result = 'succeeded' AND b.finish_time = q.finish_time
                AND (SELECT coalesce(bool_and(coalesce(r.result, '') IN ('succeeded', 'succeededWithIssues', 'skipped')), false)
                    FROM timeline_record r WHERE r.connection_id = $1 AND r.build_id = q.build_id AND r.type = 'Task'
                        AND r.source = 'analytics')
            LIMIT %d
            """.formatted(IN_WINDOW, BATCH);

    private static final String SETTLE = """
            WITH settled AS (
                DELETE FROM timeline_queue WHERE connection_id = $1 AND build_id = ANY ($2) AND may_wait RETURNING build_id)
            UPDATE build b SET timeline = 'analytics' FROM settled
            WHERE b.connection_id = $1 AND b.build_id = settled.build_id
            """;

    private static final String JOBS = """
            UPDATE timeline_record j SET start_time = t.started, finish_time = t.finished, result = t.result
            FROM (SELECT build_id, parent_id, min(start_time) AS started, max(finish_time) AS finished,
                    CASE WHEN bool_and(result = 'skipped') THEN 'skipped'
                        WHEN bool_or(result = 'succeededWithIssues') THEN 'succeededWithIssues' ELSE 'succeeded' END AS result
                FROM timeline_record
                WHERE connection_id = $1 AND build_id = ANY ($2) AND type = 'Task' AND source = 'analytics'
                GROUP BY build_id, parent_id) t
            WHERE j.connection_id = $1 AND j.build_id = t.build_id AND j.record_id = t.parent_id AND j.attempt = 0
            """;

    private static final String FORGET = """
            DELETE FROM timeline_record r USING timeline_queue q
            WHERE %s AND r.connection_id = $1 AND r.build_id = q.build_id AND r.source = 'analytics'
            """.formatted(IN_WINDOW);

    private static final String RELEASE = "UPDATE timeline_queue q SET may_wait = false WHERE " + IN_WINDOW;

    private final Pool pool;

    WaitingBuilds(Pool pool) {
        this.pool = pool;
    }

    /** Which builds wait now. */
    Uni<Waiting> now(StreamRun run) {
        return pool.preparedQuery(WAITING).execute(Tuple.of(run.connection(), run.project()))
                .map(rows -> Waiting.from(rows.iterator().next()));
    }

    /** Those of the builds that wait. */
    Uni<Set<Integer>> among(StreamRun run, Set<Integer> builds) {
        return pool.preparedQuery(AMONG)
                .execute(Tuple.of(run.connection(), run.project(), BuildQueue.ids(List.copyOf(builds))))
                .map(rows -> new HashSet<>(ids(rows)));
    }

    /** Some of the window's builds that Analytics has told all of that can be asked of it. */
    Uni<List<Integer>> told(StreamRun run, Bulk window) {
        return pool.preparedQuery(TOLD).execute(window(run, window)).map(WaitingBuilds::ids);
    }

    /** Takes builds off the queue, and tells what became of their jobs. */
    static List<Write> settle(StreamRun run, List<Integer> builds) {
        Tuple parameters = Tuple.of(run.connection(), BuildQueue.ids(builds));
        return List.of(write("build", SETTLE, parameters), write("timeline_record", JOBS, parameters));
    }

    /** Leaves the window's other builds to their timelines, with nothing of what was told by halves. */
    static List<Write> release(StreamRun run, Bulk window) {
        Tuple parameters = window(run, window);
        return List.of(write("timeline_record", FORGET, parameters), write("timeline_queue", RELEASE, parameters));
    }

    private static Write write(String entity, String sql, Tuple parameters) {
        return new Write(entity, transaction -> transaction.preparedQuery(sql).execute(parameters).replaceWith(0));
    }

    private static Tuple window(StreamRun run, Bulk window) {
        return Tuple.of(run.connection(), run.project(), utc(window.requireFrom()), utc(window.requireTo()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Integer> ids(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getLong("build_id").intValue()).toList();
    }
}
