package io.adobridge.ingestion.hooks.subscriptions;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.kit.mirror.EffectiveConnection;
import io.adobridge.kit.secret.SecretStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What it takes to remove the subscriptions of a connection that is gone, and whose own secret is gone with it: how it is
 * reached, and a copy of its token that this service alone can read. It exists as long as there may be subscriptions.
 */
@ApplicationScoped
class Keepsakes {

    static final String FOLDER = "hooks/farewell";

    private static final String COPIED = "SELECT secret_version FROM hook_farewell WHERE connection_id = $1";

    private static final String KEEP = """
            INSERT INTO hook_farewell AS t (connection_id, effective, secret_version) VALUES ($1, $2::text::jsonb, $3)
            ON CONFLICT (connection_id) DO UPDATE SET effective = excluded.effective, secret_version = excluded.secret_version,
                due_at = now(), ended_at = NULL
            """;

    /** Of connections whose subscriptions nobody looks after any more: switched off, or gone. */
    private static final String CLAIM_ENDED = """
            UPDATE hook_farewell t SET due_at = now() + make_interval(secs => $2), ended_at = coalesce(t.ended_at, now())
            WHERE connection_id IN (
                SELECT connection_id FROM hook_farewell f
                WHERE due_at <= now() AND NOT EXISTS (
                    SELECT FROM stream s WHERE s.connection_id = f.connection_id AND s.stream = $1 AND s.enabled)
                FOR UPDATE SKIP LOCKED)
            RETURNING effective::text AS effective, ended_at < now() - make_interval(secs => $3) AS late
            """;

    /** Unless the connection was switched on again meanwhile. */
    private static final String FORGET = """
            WITH gone AS (DELETE FROM hook_farewell WHERE connection_id = $1 AND ended_at IS NOT NULL RETURNING connection_id),
            emptied AS (DELETE FROM hook_subscription WHERE connection_id IN (SELECT connection_id FROM gone))
            SELECT count(*) FROM gone
            """;

    private static final String ALL = "SELECT connection_id FROM hook_farewell";

    private final Pool pool;
    private final SecretStore vault;
    private final ObjectMapper json;

    Keepsakes(Pool pool, SecretStore vault, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.json = json;
    }

    /** Where a copy is kept at Vault. */
    static String path(UUID connection) {
        return FOLDER + "/" + connection;
    }

    /** Keeps what is needed, as of now: the copy before the row that tells of it. */
    Uni<Void> keep(EffectiveConnection connection) {
        EffectiveConnection.SecretRef secret = connection.secret();
        return copied(connection.id())
                .chain(version -> version == secret.version() ? Uni.createFrom().voidItem()
                        : vault.copy(secret.path(), secret.version(), path(connection.id())))
                .chain(() -> pool.preparedQuery(KEEP)
                        .execute(Tuple.of(connection.id(), written(connection), secret.version())))
                .replaceWithVoid();
    }

    private Uni<Integer> copied(UUID connection) {
        return pool.preparedQuery(COPIED).execute(Tuple.of(connection))
                .map(rows -> rows.stream().findFirst().map(row -> row.getInteger("secret_version")).orElse(0));
    }

    /** Takes on those that have ended; each comes up again after the lease unless it is forgotten. */
    Uni<List<Keepsake>> claimEnded(Duration lease, Duration patience) {
        return pool.preparedQuery(CLAIM_ENDED)
                .execute(Tuple.of(SubscriptionsStream.NAME, (double) lease.toSeconds(), (double) patience.toSeconds()))
                .map(rows -> rows.stream().map(this::keepsake).toList());
    }

    /** Nothing of the connection is left, here or at Vault. */
    Uni<Void> forget(UUID connection) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(connection))
                .map(rows -> rows.iterator().next().getLong(0) > 0)
                .chain(gone -> gone ? vault.remove(path(connection)) : Uni.createFrom().voidItem());
    }

    /** Names of copies that no row tells of, of none of these connections: whoever made or ended them was cut off. */
    Uni<List<String>> orphans(List<EffectiveConnection> known) {
        List<UUID> alive = known.stream().map(EffectiveConnection::id).toList();
        return vault.list(FOLDER)
                .chain(names -> pool.query(ALL).execute().map(rows -> names.stream()
                        .filter(name -> alive.stream().noneMatch(id -> id.toString().equals(name)))
                        .filter(name -> rows.stream().noneMatch(row -> row.getUUID(0).toString().equals(name)))
                        .toList()));
    }

    private Keepsake keepsake(Row row) {
        try {
            return new Keepsake(json.readValue(row.getString("effective"), EffectiveConnection.class), row.getBoolean("late"));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A connection was written by another version", foreign);
        }
    }

    private String written(EffectiveConnection connection) {
        try {
            return json.writeValueAsString(connection);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was kept of a connection.
     *
     * @param late whether its subscriptions should have been gone long ago
     */
    record Keepsake(EffectiveConnection connection, boolean late) {
    }
}
