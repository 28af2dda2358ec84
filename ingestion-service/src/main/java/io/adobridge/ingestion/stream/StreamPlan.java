package io.adobridge.ingestion.stream;

import static io.adobridge.ingestion.stream.StreamProfile.Integration.ANY;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.store.Write;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Which streams a connection should have, given its integrations and the projects and repositories that are known.
 * Streams that are missing are added, those no longer wanted are stopped at once, even in the middle of a page.
 */
@ApplicationScoped
public class StreamPlan {

    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1::uuid::text, 0))";

    private static final String WANTED = """
            WITH kind AS (SELECT * FROM unnest($2::text[], $3::text[]) AS k(stream, scope)),
            followed AS (
                SELECT project_id FROM project
                WHERE connection_id = $1 AND removed_at IS NULL AND coalesce(state, 'wellFormed') = 'wellFormed'
                    AND (cardinality($4::text[]) = 0 OR lower(name) = ANY ($4) OR project_id::text = ANY ($4))),
            wanted(project_id, stream, part_id, skip) AS (
                SELECT $6::uuid, stream, $6::uuid, NULL FROM kind WHERE scope = 'CONNECTION'
                UNION ALL
                SELECT project_id, stream, $6::uuid, NULL FROM kind CROSS JOIN followed WHERE scope = 'PROJECT'
                UNION ALL
                SELECT r.project_id, stream, r.repository_id,
                    CASE WHEN r.disabled THEN 'The repository is disabled in Azure DevOps'
                        WHEN r.repository_id = ANY ($5::uuid[]) THEN 'The repository is switched off in the connection'
                        WHEN r.default_branch IS NULL THEN 'The repository is empty' END
                FROM kind CROSS JOIN followed JOIN repository r USING (project_id)
                WHERE scope = 'REPOSITORY' AND r.connection_id = $1 AND r.removed_at IS NULL)
            """;

    private static final String ADD = WANTED + """
            INSERT INTO stream (connection_id, project_id, stream, part_id, enabled, setback, last_error)
            SELECT $1, project_id, stream, part_id, skip IS NULL, CASE WHEN skip IS NOT NULL THEN 'skipped' END, skip
            FROM wanted
            ON CONFLICT (connection_id, project_id, stream, part_id) DO NOTHING
            """;

    /** Touches, and so locks, none but the streams that change. */
    private static final String SWITCH = WANTED + """
            UPDATE stream t
            SET enabled = skip IS NULL, setback = CASE WHEN skip IS NOT NULL THEN 'skipped' END, last_error = skip,
                attempts = 0, due_at = now(), fence = fence + 1, lease_until = NULL
            FROM wanted w
            WHERE t.connection_id = $1 AND (w.project_id, w.stream, w.part_id) = (t.project_id, t.stream, t.part_id)
                AND (t.enabled <> (skip IS NULL) OR (skip IS NOT NULL AND t.last_error IS DISTINCT FROM skip))
            """;

    private static final String STOP = WANTED + """
            UPDATE stream t
            SET enabled = false, setback = NULL, last_error = NULL, fence = fence + 1, lease_until = NULL
            WHERE connection_id = $1 AND (enabled OR setback = 'skipped')
                AND NOT EXISTS (SELECT FROM wanted w
                    WHERE (w.project_id, w.stream, w.part_id) = (t.project_id, t.stream, t.part_id))
            """;

    private static final String WAKE = """
            UPDATE stream SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND stream = ANY ($2) AND enabled AND attempts = 0
            """;

    private static final int RETRIES = 5;

    private final Pool pool;
    private final StreamKinds kinds;
    private final ConnectionMirror mirror;

    StreamPlan(Pool pool, StreamKinds kinds, ConnectionMirror mirror) {
        this.pool = pool;
        this.kinds = kinds;
        this.mirror = mirror;
    }

    /** Brings the streams of a connection in line with what is known of it now. */
    public Uni<Void> renew(UUID connection) {
        return pool.withTransaction(transaction -> renew(transaction, connection))
                .onFailure(Outage::isCollision).retry().atMost(RETRIES)
                .replaceWithVoid();
    }

    /** The same as a part of a page's transaction, for the lists from which streams follow. */
    public Write renewal(UUID connection) {
        return new Write("stream", transaction -> renew(transaction, connection));
    }

    private Uni<Integer> renew(SqlClient transaction, UUID connection) {
        return mirror.find(connection)
                .map(known -> plan(transaction, parameters(known)))
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    private Uni<Integer> plan(SqlClient transaction, Tuple parameters) {
        return transaction.preparedQuery(ALONE).execute(Tuple.of(parameters.getUUID(0)))
                .chain(() -> inTurn(transaction, parameters, ADD, SWITCH, STOP))
                .chain(changed -> changed == 0 ? Uni.createFrom().item(0) : wake(transaction, parameters.getUUID(0)));
    }

    private static Uni<Integer> inTurn(SqlClient transaction, Tuple parameters, String... statements) {
        return Multi.createFrom().items(statements)
                .onItem().transformToUniAndConcatenate(sql -> transaction.preparedQuery(sql).execute(parameters))
                .map(RowSet::rowCount)
                .collect().with(summingInt(Integer::intValue));
    }

    private Uni<Integer> wake(SqlClient transaction, UUID connection) {
        String[] waiting = kinds.all().stream().filter(StreamKind::dependsOnPlan).map(StreamKind::name).toArray(String[]::new);
        return transaction.preparedQuery(WAKE).execute(Tuple.of(connection, waiting)).replaceWith(0);
    }

    private Tuple parameters(EffectiveConnection connection) {
        List<StreamKind<?>> wanted = kinds.all().stream().filter(kind -> isWanted(kind, connection)).toList();
        return Tuple.tuple()
                .addUUID(connection.id())
                .addArrayOfString(wanted.stream().map(StreamKind::name).toArray(String[]::new))
                .addArrayOfString(wanted.stream().map(kind -> kind.profile().scope().name()).toArray(String[]::new))
                .addArrayOfString(connection.projects().stream().map(StreamPlan::lower).toArray(String[]::new))
                .addArrayOfUUID(connection.disabledRepositories().toArray(UUID[]::new))
                .addUUID(StreamKey.NONE);
    }

    private static boolean isWanted(StreamKind<?> kind, EffectiveConnection connection) {
        if (connection.state().equals("disabled") || !kind.isOn()) {
            return false;
        }
        StreamProfile.Integration needed = kind.profile().integration();
        return needed == ANY ? connection.integrations().stream().anyMatch(EffectiveConnection.Integration::enabled)
                : connection.isEnabled(lower(needed.name()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
