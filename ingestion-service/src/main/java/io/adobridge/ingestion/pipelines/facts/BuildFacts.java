package io.adobridge.ingestion.pipelines.facts;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.reading.RowNotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads what is known of a build, as of one moment. */
@ApplicationScoped
class BuildFacts {

    /**
     * Test runs are here if they were looked for after the build ended. Where pull requests are not followed, or not those of
     * the repository, nothing is waited for.
     */
    private static final String FACTS = """
            WITH b AS (SELECT * FROM build WHERE connection_id = $1 AND build_id = $2),
            reached AS (
                SELECT min(s.reached_to) FILTER (WHERE stream = 'builds') AS builds,
                    min(s.reached_to) FILTER (WHERE stream = 'test-runs') AS runs,
                    bool_or(stream = 'pull-request-details' AND enabled)
                        AND NOT coalesce(bool_or(s.part_id::text = b.repository_id AND NOT enabled), false) AS reviews
                FROM stream s, b WHERE s.connection_id = $1 AND s.project_id = b.project_id),
            latest AS (
                SELECT stage_name, max(stage_attempt) AS stage_attempt FROM test_run
                WHERE connection_id = $1 AND build_id = $2 GROUP BY stage_name),
            tests AS (
                SELECT count(*)::int AS runs, coalesce(sum(total), 0)::int AS tests, coalesce(sum(passed), 0)::int AS passed,
                    coalesce(sum(failed), 0)::int AS failed, coalesce(sum(not_applicable), 0)::int AS skipped
                FROM test_run r JOIN latest l
                    ON r.stage_name IS NOT DISTINCT FROM l.stage_name AND r.stage_attempt = l.stage_attempt
                WHERE connection_id = $1 AND build_id = $2),
            coverage AS (
                SELECT label, covered, total AS lines FROM build_coverage
                WHERE connection_id = $1 AND build_id = $2
                ORDER BY lower(label) <> 'lines', label LIMIT 1),
            durations AS (
                SELECT extract(epoch FROM o.finish_time - o.start_time) AS seconds
                FROM build o, b
                WHERE o.connection_id = $1 AND o.definition_id = b.definition_id AND o.source_branch = b.source_branch
                    AND o.build_id < b.build_id AND o.result = 'succeeded' AND o.finish_time > o.start_time
                ORDER BY o.build_id DESC LIMIT 30),
            threads AS (
                SELECT count(*) FILTER (WHERE NOT t.system AND NOT t.deleted AND t.status IN ('active', 'pending'))::int AS open
                FROM pull_request_thread t, b
                WHERE t.connection_id = $1 AND t.pull_request_id = b.pull_request_id),
            review AS (
                SELECT bool_and(done IS NOT DISTINCT FROM wanted) AS read FROM pull_request_reading p, b
                WHERE p.connection_id = $1 AND p.pull_request_id = b.pull_request_id AND p.stream = 'pull-request-details')
            SELECT b.result, tests.*, coverage.*, least(reached.builds, reached.runs) AS as_of,
                (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FROM durations)::float8 AS median_duration,
                CASE WHEN b.pull_request_id IS NOT NULL AND review.read IS NOT NULL THEN threads.open END AS open_threads,
                b.status = 'completed' AND coalesce(b.timeline, 'analytics') <> 'analytics'
                    AND b.coverage IS DISTINCT FROM 'wanted'
                    AND coalesce(reached.runs >= b.finish_time, false)
                    AND (b.pull_request_id IS NULL OR NOT coalesce(reached.reviews, false) OR coalesce(review.read, false))
                    AS complete
            FROM b CROSS JOIN reached CROSS JOIN tests CROSS JOIN threads CROSS JOIN review LEFT JOIN coverage ON true
            """;

    /** What only Analytics told is no ground to judge on: whoever asks has the timeline read. */
    private static final String READ_TIMELINE = """
            WITH asked AS (
                UPDATE build SET timeline = NULL WHERE connection_id = $1 AND build_id = $2 AND timeline = 'analytics'
                RETURNING connection_id, project_id, build_id, finish_time),
            queued AS (
                INSERT INTO timeline_queue (connection_id, project_id, build_id, finish_time) SELECT * FROM asked
                ON CONFLICT (connection_id, build_id) DO NOTHING)
            UPDATE stream s SET woken = true, due_at = least(due_at, now()) FROM asked a
            WHERE s.connection_id = a.connection_id AND s.project_id = a.project_id AND s.stream = 'timelines' AND s.enabled
            """;

    private final Pool pool;

    BuildFacts(Pool pool) {
        this.pool = pool;
    }

    /** Fails with {@link RowNotFound} where the build is not known, or not yet. */
    Uni<FactsView> of(UUID connection, long build) {
        return pool.preparedQuery(READ_TIMELINE).execute(Tuple.of(connection, build))
                .chain(() -> pool.preparedQuery(FACTS).execute(Tuple.of(connection, build)))
                .map(rows -> rows.stream().findFirst().map(FactsView::from)
                        .orElseThrow(() -> new RowNotFound("build " + build)));
    }
}
