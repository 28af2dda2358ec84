package io.adobridge.connection.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Claims connections that are due; no two replicas get the same one as long as the lease runs. */
@ApplicationScoped
public class VerificationQueue {

    private static final String CLAIM_DUE = """
            UPDATE connection.verification
            SET lease_until = $2, fence = fence + 1
            WHERE connection_id IN (
                SELECT connection_id FROM connection.verification
                WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY due_at
                LIMIT $3
                FOR UPDATE SKIP LOCKED)
            RETURNING connection_id, fence, vain, doubted
            """;

    private final Pool pool;
    private final VerificationConfig config;
    private final Clock clock;

    VerificationQueue(Pool pool, VerificationConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** At most so many, those first that have waited longest. */
    public Uni<List<Claim>> claimDue(int limit) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), now.plus(config.lease()).atOffset(ZoneOffset.UTC), limit))
                .map(rows -> rows.stream().map(Claim::from).toList());
    }
}
