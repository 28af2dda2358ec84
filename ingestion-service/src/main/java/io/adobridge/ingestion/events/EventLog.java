package io.adobridge.ingestion.events;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** The events of all connections. */
@ApplicationScoped
public class EventLog {

    /** Numbers the rows of {@code news}, which have a {@code subject}, {@code project_id} and {@code wanted}. */
    private static final String APPEND = """
            , wanted AS (
                SELECT subject, project_id, row_number() OVER (ORDER BY subject) AS place FROM news WHERE wanted),
            counter AS (
                INSERT INTO event_counter AS c (connection_id, last_number)
                SELECT $1, count(*) FROM wanted HAVING count(*) > 0
                ON CONFLICT (connection_id) DO UPDATE SET last_number = c.last_number + excluded.last_number
                RETURNING last_number)
            INSERT INTO event (connection_id, number, type, project_id, subject)
            SELECT $1, last_number - (SELECT count(*) FROM wanted) + place, '%s', project_id, subject FROM wanted, counter
            """;

    private static final String BUILDS = """
            WITH news AS (
                UPDATE build b SET announced = b.finish_time FROM build earlier
                WHERE b.connection_id = $1 AND b.build_id = ANY ($2) AND b.status = 'completed'
                    AND b.announced IS DISTINCT FROM b.finish_time
                    AND earlier.connection_id = $1 AND earlier.build_id = b.build_id
                RETURNING b.build_id AS subject, b.project_id,
                    b.finish_time >= $3 OR earlier.announced IS NOT NULL AS wanted)
            """ + APPEND.formatted("build.finished");

    private static final String FACE = """
            md5(concat_ws('|', p.title, p.description, p.status, p.draft, p.source_ref, p.target_ref, p.merge_status,
                p.last_merge_source_commit, p.last_merge_target_commit, p.reviewers, p.labels::text))""";

    private static final String PULL_REQUESTS = """
            WITH news AS (
                UPDATE pull_request p SET announced = %1$s FROM pull_request earlier
                WHERE p.connection_id = $1 AND p.pull_request_id = ANY ($2) AND p.announced IS DISTINCT FROM %1$s
                    AND earlier.connection_id = $1 AND earlier.pull_request_id = p.pull_request_id
                RETURNING p.pull_request_id AS subject, p.project_id,
                    $3::boolean OR earlier.announced IS NOT NULL AS wanted)
            """.formatted(FACE) + APPEND.formatted("pullRequest.updated");

    private static final String AFTER = """
            SELECT * FROM event WHERE connection_id = $1 AND number > $2 ORDER BY number LIMIT $3
            """;

    private final Pool pool;

    EventLog(Pool pool) {
        this.pool = pool;
    }

    /**
     * Announces those of the builds, just stored, that have finished since they were last announced.
     *
     * @param since those that finished before are noted in silence
     */
    public static Write finished(StreamRun run, List<Integer> builds, Instant since) {
        Long[] ids = builds.stream().map(Integer::longValue).toArray(Long[]::new);
        return new Write("event", transaction -> transaction.preparedQuery(BUILDS)
                .execute(Tuple.of(run.connection(), ids, since.atOffset(ZoneOffset.UTC))).replaceWith(0));
    }

    /**
     * Announces those of the pull requests, just stored, that look different from when they were last announced.
     *
     * @param aloud false to note in silence how they look
     */
    public static Write updated(StreamRun run, List<Integer> pullRequests, boolean aloud) {
        Long[] ids = pullRequests.stream().map(Integer::longValue).toArray(Long[]::new);
        return new Write("event", transaction -> transaction.preparedQuery(PULL_REQUESTS)
                .execute(Tuple.of(run.connection(), ids, aloud)).replaceWith(0));
    }

    /** Those with a higher number, in order, at most so many. */
    Uni<List<EventView>> after(UUID connection, long number, int limit) {
        return pool.preparedQuery(AFTER).execute(Tuple.of(connection, number, limit))
                .map(rows -> rows.stream().map(EventView::from).toList());
    }
}
