package io.adobridge.connection.renewal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Claims access tokens whose time has come; no two replicas get the same one as long as the lease runs. */
@ApplicationScoped
class RenewalQueue {

    private static final String CLAIM_DUE = """
            UPDATE connection.access_token
            SET lease_until = $2, fence = fence + 1
            WHERE connection_id IN (
                SELECT connection_id FROM connection.access_token
                WHERE renew_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY renew_at
                LIMIT $3
                FOR UPDATE SKIP LOCKED)
            RETURNING connection_id, fence
            """;

    private final Pool pool;
    private final RenewalConfig config;
    private final Clock clock;

    RenewalQueue(Pool pool, RenewalConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** At most so many, those first that have waited longest. */
    Uni<List<Claim>> claimDue(int limit) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), now.plus(config.lease()).atOffset(ZoneOffset.UTC), limit))
                .map(rows -> rows.stream().map(Claim::from).toList());
    }

    /**
     * A token that this replica renews now, and no other one.
     *
     * @param fence by which it is seen whether it still is ours when the outcome is recorded
     */
    record Claim(UUID connection, long fence) {

        static Claim from(Row row) {
            return new Claim(row.getUUID("connection_id"), row.getLong("fence"));
        }
    }
}
