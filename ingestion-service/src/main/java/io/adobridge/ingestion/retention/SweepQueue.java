package io.adobridge.ingestion.retention;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Whose turn it is, and who works on it. Its row of a connection is locked by every deletion and by every change of what is
 * kept, so that one waits for the other.
 */
@ApplicationScoped
class SweepQueue {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private static final String ADD = """
            INSERT INTO retention_sweep (connection_id)
            SELECT connection_id FROM followed_connection f WHERE removed_at IS NULL
                AND NOT EXISTS (SELECT FROM retention_sweep s WHERE s.connection_id = f.connection_id)
            ON CONFLICT (connection_id) DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE retention_sweep t SET lease_until = now() + make_interval(secs => $1), fence = t.fence + 1
            FROM (SELECT s.connection_id FROM retention_sweep s JOIN followed_connection f USING (connection_id)
                WHERE s.due_at <= now() AND (s.lease_until IS NULL OR s.lease_until <= now()) AND f.removed_at IS NULL
                ORDER BY s.due_at LIMIT 1
                FOR UPDATE OF s SKIP LOCKED) due
            WHERE t.connection_id = due.connection_id
            RETURNING t.connection_id, t.fence
            """;

    private static final String HOLD = """
            UPDATE retention_sweep SET lease_until = now() + make_interval(secs => $3)
            WHERE connection_id = $1 AND fence = $2 AND lease_until > now()
            """;

    private static final String END = """
            UPDATE retention_sweep SET lease_until = NULL,
                due_at = CASE WHEN hurried THEN now() ELSE now() + make_interval(secs => $3) END, hurried = false
            WHERE connection_id = $1 AND fence = $2
            """;

    private static final String HURRY = """
            INSERT INTO retention_sweep AS s (connection_id) VALUES ($1)
            ON CONFLICT (connection_id) DO UPDATE SET due_at = least(s.due_at, now()), hurried = s.lease_until IS NOT NULL
            """;

    private static final String BEHIND = """
            SELECT coalesce(max(extract(epoch FROM now() - due_at)) FILTER (WHERE due_at < now()), 0)::bigint AS seconds
            FROM retention_sweep
            """;

    private final Pool pool;
    private final Duration every;

    SweepQueue(Pool pool, RetentionConfig config) {
        this.pool = pool;
        this.every = config.retentionEvery();
    }

    /** Takes the connection that has waited longest, if one is due. */
    Uni<Optional<SweepClaim>> claim() {
        return pool.query(ADD).execute()
                .chain(() -> pool.preparedQuery(CLAIM).execute(Tuple.of(seconds(LEASE))))
                .map(SweepQueue::toClaim);
    }

    /** Locks the connection's row for the transaction and extends the lease; {@link SweepLost} where it is another's. */
    Uni<Void> hold(SqlConnection transaction, SweepClaim claim) {
        return transaction.preparedQuery(HOLD).execute(Tuple.of(claim.connection(), claim.fence(), seconds(LEASE)))
                .map(RowSet::rowCount)
                .onItem().transformToUni(held -> held == 1 ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new SweepLost(claim)));
    }

    /** Ends the work on a connection until its next turn. */
    Uni<Void> end(SweepClaim claim) {
        return end(claim, every);
    }

    /** Ends the work on a connection that failed; it is soon its turn again. */
    Uni<Void> putOff(SweepClaim claim) {
        return end(claim, AFTER_FAILURE);
    }

    /** Ends the work on a connection in the middle of it, for another replica to take at once. */
    Uni<Void> handBack(SweepClaim claim) {
        return end(claim, Duration.ZERO);
    }

    private Uni<Void> end(SweepClaim claim, Duration pause) {
        return pool.preparedQuery(END).execute(Tuple.of(claim.connection(), claim.fence(), seconds(pause)))
                .replaceWithVoid();
    }

    /** Makes it the connection's turn, once more if it is now, and lets deletions wait for the end of the transaction. */
    Uni<Void> hurry(SqlConnection transaction, UUID connection) {
        return transaction.preparedQuery(HURRY).execute(Tuple.of(connection)).replaceWithVoid();
    }

    /** How long the connection has waited that has waited longest, in seconds. */
    Uni<Long> behind() {
        return pool.query(BEHIND).execute().map(rows -> rows.iterator().next().getLong("seconds"));
    }

    private static Optional<SweepClaim> toClaim(RowSet<Row> rows) {
        return rows.stream().findFirst().map(row -> new SweepClaim(row.getUUID("connection_id"), row.getLong("fence")));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
