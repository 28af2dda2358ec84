package io.adobridge.connection.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Hands each due synchronisation to one replica, and takes no word of one that has lost it since. */
@ApplicationScoped
class SyncQueue {

    private static final String COUNTER = "adobridge.catalog.syncs";

    private static final String ADMIT_NEW = """
            INSERT INTO connection.catalog_sync (connection_id, next_sync_at, fence)
            SELECT id, $1, 0 FROM connection.connection c
            WHERE NOT EXISTS (SELECT FROM connection.catalog_sync s WHERE s.connection_id = c.id)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM_DUE = """
            UPDATE connection.catalog_sync
            SET lease_until = $2, fence = fence + 1, next_sync_at = NULL
            WHERE connection_id IN (
                SELECT connection_id FROM connection.catalog_sync
                WHERE (next_sync_at IS NULL OR next_sync_at <= $1) AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY next_sync_at
                LIMIT $3
                FOR UPDATE SKIP LOCKED)
            RETURNING connection_id, fence
            """;

    private static final String HOLD = """
            UPDATE connection.catalog_sync SET lease_until = $3 WHERE connection_id = $1 AND fence = $2
            """;

    /** Spread by a tenth, so that connections that were registered together do not stay together. */
    private static final String END = """
            UPDATE connection.catalog_sync
            SET lease_until = NULL,
                next_sync_at = coalesce(next_sync_at,
                    $3::timestamptz + ($4::float8 * (0.9 + 0.2 * random())) * interval '1 second'),
                synced_at = CASE WHEN $5::text IS NULL THEN $3::timestamptz ELSE synced_at END, cause = $5, reason = $6
            WHERE connection_id = $1 AND fence = $2
            """;

    /** Whatever this claim still writes comes to nothing. */
    private static final String HAND_BACK = """
            UPDATE connection.catalog_sync
            SET lease_until = NULL, fence = fence + 1, next_sync_at = coalesce(next_sync_at, $3)
            WHERE connection_id = $1 AND fence = $2
            """;

    private static final String HURRY = """
            INSERT INTO connection.catalog_sync (connection_id, next_sync_at, fence) VALUES ($1, $2, 0)
            ON CONFLICT (connection_id) DO UPDATE SET next_sync_at = excluded.next_sync_at
            """;

    private final Pool pool;
    private final Clock clock;
    private final CatalogConfig config;
    private final MeterRegistry meters;

    SyncQueue(Pool pool, Clock clock, CatalogConfig config, MeterRegistry meters) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
    }

    /** At most so many, the longest due first; new connections are due at once. */
    Uni<List<Claim>> claimDue(int limit) {
        return pool.preparedQuery(ADMIT_NEW).execute(Tuple.of(utc(clock.instant())))
                .chain(() -> pool.preparedQuery(CLAIM_DUE)
                        .execute(Tuple.of(utc(clock.instant()), leaseEnd(), limit)))
                .map(rows -> rows.stream().map(Claim::from).toList());
    }

    /** Keeps the claim for a further lease, in the transaction of what is written for it; {@link ClaimLost} when it is lost. */
    Uni<Void> hold(SqlConnection transaction, Claim claim) {
        return transaction.preparedQuery(HOLD).execute(Tuple.of(claim.connection(), claim.fence(), leaseEnd()))
                .invoke(held -> {
                    if (held.rowCount() == 0) {
                        throw new ClaimLost(claim.connection());
                    }
                }).replaceWithVoid();
    }

    /** Ends the synchronisation, with what kept it from looking at all if anything did. */
    Uni<Void> end(Claim claim, @Nullable ProblemView problem) {
        Duration pause = problem == null ? config.every() : config.retry();
        return pool.preparedQuery(END)
                .execute(Tuple.of(claim.connection(), claim.fence(), utc(clock.instant()), (double) pause.toSeconds(),
                        problem == null ? null : problem.cause(), problem == null ? null : problem.reason()))
                .invoke(() -> meters.counter(COUNTER, "outcome", problem == null ? "done" : "failed").increment())
                .replaceWithVoid();
    }

    /** Leaves the synchronisation to whoever is there, at once. */
    Uni<Void> handBack(Claim claim) {
        return pool.preparedQuery(HAND_BACK).execute(Tuple.of(claim.connection(), claim.fence(), utc(clock.instant())))
                .replaceWithVoid();
    }

    /** Has the connection synchronised as soon as a replica is free. */
    Uni<Void> hurry(UUID connection) {
        return pool.preparedQuery(HURRY).execute(Tuple.of(connection, utc(clock.instant()))).replaceWithVoid();
    }

    private OffsetDateTime leaseEnd() {
        return utc(clock.instant().plus(config.lease()));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /**
     * The right to write what a connection has, until somebody else gets it.
     *
     * @param fence tells this claim from those before and after it
     */
    record Claim(UUID connection, long fence) {

        static Claim from(Row row) {
            return new Claim(row.getUUID("connection_id"), row.getLong("fence"));
        }
    }
}
