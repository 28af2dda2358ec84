package io.adobridge.ingestion.stream;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.store.Write;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What people and other features do with a connection's streams: look at them, run them now, start them again. */
@ApplicationScoped
public class Streams {

    private static final String PROGRESS = """
            SELECT s.project_id, p.name AS project_name, s.stream,
                count(*) AS parts,
                count(*) FILTER (WHERE s.setback = 'skipped') AS skipped,
                count(*) FILTER (WHERE s.setback = 'unsupported') AS unsupported,
                count(*) FILTER (WHERE s.completed_at IS NOT NULL AND reads) AS complete,
                count(*) FILTER (WHERE s.setback IN ('unauthorized', 'secret', 'forbidden')
                    OR (s.attempts >= 3 AND s.setback <> 'throttled')) AS failing,
                bool_or(s.lease_until > now()) AS working,
                bool_or(s.enabled AND s.due_at < now() - interval '2 minutes'
                    AND reads) AS behind,
                avg(s.progress) FILTER (WHERE reads) AS progress,
                max(s.reached_from) AS reached_from, min(s.reached_to) AS reached_to,
                min(s.due_at) FILTER (WHERE s.enabled) AS next_run,
                extract(epoch FROM now() - min(s.reached_to) FILTER (WHERE s.completed_at IS NOT NULL)) AS lag,
                sum(s.rows)::bigint AS rows, sum(s.pages)::bigint AS pages, sum(s.calls)::bigint AS calls,
                sum(s.throttled_ms)::bigint AS throttled_ms,
                (array_agg(s.last_error ORDER BY s.last_error_at DESC NULLS LAST)
                    FILTER (WHERE s.last_error IS NOT NULL))[1] AS last_error,
                max(s.last_error_at) AS last_error_at,
                coalesce(array_agg(DISTINCT s.last_error) FILTER (WHERE s.setback = 'skipped'), '{}') AS skipped_because
            FROM stream s LEFT JOIN project p USING (connection_id, project_id)
                CROSS JOIN LATERAL (
                    SELECT coalesce(s.setback NOT IN ('skipped', 'unsupported'), true) AS reads) AS judged
            WHERE s.connection_id = $1 AND (s.enabled OR s.setback = 'skipped')
            GROUP BY s.project_id, p.name, s.stream
            ORDER BY p.name NULLS FIRST, s.stream
            """;

    private static final String RESET = """
            UPDATE stream SET cursor = NULL, reached_from = NULL, reached_to = NULL, progress = 0, stage = 0,
                completed_at = NULL, attempts = 0, setback = NULL, last_error = NULL, last_error_at = NULL,
                due_at = now(), fence = fence + 1, lease_until = NULL
            WHERE connection_id = $1 AND stream = $2 AND enabled
            """;

    private static final String RUN_NOW = """
            UPDATE stream SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND stream = $2 AND enabled
            """;

    private static final String FORGET = "DELETE FROM stream WHERE connection_id = $1";

    private static final int RETRIES = 5;

    private final Pool pool;
    private final StreamQueue queue;
    private final StreamKinds kinds;

    Streams(Pool pool, StreamQueue queue, StreamKinds kinds) {
        this.pool = pool;
        this.queue = queue;
        this.kinds = kinds;
    }

    /** How far a connection's streams have come: one entry per project and kind. */
    public Uni<List<StreamProgress>> progress(UUID connection) {
        return pool.preparedQuery(PROGRESS).execute(Tuple.of(connection)).map(Streams::toProgress);
    }

    /** Makes every stream of the connection due. */
    public Uni<Void> runNow(UUID connection) {
        return queue.runNow(connection);
    }

    /** Makes the connection's streams of one kind due. */
    public Uni<Void> runNow(UUID connection, String stream) {
        return pool.preparedQuery(RUN_NOW).execute(Tuple.of(connection, stream))
                .onFailure(Outage::isCollision).retry().atMost(RETRIES)
                .replaceWithVoid();
    }

    /**
     * Lets every stream of one kind start again, as if it had read nothing; rows stay and are compared as they come.
     *
     * @return fails with {@link UnknownStream} when there is no such kind
     */
    public Uni<Void> reset(UUID connection, String stream) {
        StreamKind<?> kind = kinds.find(stream).orElseThrow(() -> new UnknownStream(stream, kinds.names()));
        return pool.withTransaction(transaction -> transaction.preparedQuery(RESET)
                .execute(Tuple.of(connection, stream))
                .chain(() -> writeAll(transaction, kind.reset(connection))))
                .onFailure(Outage::isCollision).retry().atMost(RETRIES);
    }

    /** Ends all streams of a connection at once; a page that is being written is refused. */
    public Uni<Void> forget(SqlConnection transaction, UUID connection) {
        return transaction.preparedQuery(FORGET).execute(Tuple.of(connection)).replaceWithVoid();
    }

    private static Uni<Void> writeAll(SqlConnection transaction, List<Write> writes) {
        return Multi.createFrom().iterable(writes)
                .onItem().transformToUniAndConcatenate(write -> write.on(transaction))
                .onItem().ignoreAsUni();
    }

    private static List<StreamProgress> toProgress(RowSet<Row> rows) {
        return rows.stream().map(StreamProgress::from).toList();
    }
}
