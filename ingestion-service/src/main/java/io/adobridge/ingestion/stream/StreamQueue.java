package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.retention.RetentionConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Who works on which stream. Time is PostgreSQL's, the one clock that all replicas share.
 * What is due is claimed by one statement: connections with fewer streams at work first, then urgency, then age.
 */
@ApplicationScoped
class StreamQueue {

    private static final String CLAIM_DUE = """
            WITH busy AS (
                SELECT connection_id, count(*) AS streams FROM stream WHERE lease_until > now() GROUP BY connection_id)
            UPDATE stream t
            SET lease_until = now() + make_interval(secs => $2), fence = t.fence + 1, woken = false
            FROM (
                SELECT s.connection_id, s.project_id, s.stream, s.part_id
                FROM stream s LEFT JOIN busy USING (connection_id)
                WHERE s.enabled AND s.due_at <= now() AND (s.lease_until IS NULL OR s.lease_until <= now())
                    AND coalesce(busy.streams, 0) < $3
                ORDER BY coalesce(busy.streams, 0), s.stage, s.due_at
                LIMIT $1
                FOR UPDATE OF s SKIP LOCKED) due
            WHERE (t.connection_id, t.project_id, t.stream, t.part_id)
                = (due.connection_id, due.project_id, due.stream, due.part_id)
            RETURNING t.connection_id, t.project_id, t.stream, t.part_id, t.fence, t.cursor::text AS cursor, t.attempts,
                EXISTS (SELECT FROM retention r WHERE r.connection_id = t.connection_id AND NOT r.by_default) AS chosen,
                (SELECT r.days FROM retention r WHERE r.connection_id = t.connection_id) AS days
            """;

    /** Leaves out a page that is just ending: that extends the lease itself. */
    private static final String EXTEND = """
            UPDATE stream t SET lease_until = now() + make_interval(secs => $1)
            FROM (SELECT connection_id, project_id, stream, part_id FROM stream
                WHERE lease_until > now() AND (connection_id, project_id, stream, part_id, fence)
                    IN (SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::bigint[]))
                FOR UPDATE SKIP LOCKED) held
            WHERE (t.connection_id, t.project_id, t.stream, t.part_id)
                = (held.connection_id, held.project_id, held.stream, held.part_id)
            """;

    private static final String RELEASE = """
            UPDATE stream SET lease_until = NULL, due_at = now() + make_interval(secs => $6)
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND part_id = $4 AND fence = $5
            """;

    private static final String SET_BACK = """
            UPDATE stream SET lease_until = NULL, due_at = now() + make_interval(secs => $6),
                attempts = CASE WHEN $7 IN ('skipped', 'unsupported') THEN 0 ELSE attempts + 1 END,
                setback = $7, last_error = $8, last_error_at = now(), throttled_ms = throttled_ms + $9
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND part_id = $4 AND fence = $5
            """;

    private static final String HOLD = """
            UPDATE stream SET due_at = now() + make_interval(secs => $2)
            WHERE connection_id = $1 AND enabled AND lease_until IS NULL AND due_at < now() + make_interval(secs => $2)
            """;

    private static final String RUN_NOW = """
            UPDATE stream SET woken = true, due_at = least(due_at, now()) WHERE connection_id = $1 AND enabled
            """;

    private static final String WAKE = """
            UPDATE stream SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND project_id = $2 AND stream = ANY ($3) AND enabled AND attempts = 0
            """;

    private static final int RETRIES = 5;

    private final Pool pool;
    private final Retention byDefault;

    StreamQueue(Pool pool, RetentionConfig config) {
        this.pool = pool;
        this.byDefault = Retention.parse(config.retention());
    }

    /** Takes at most so many streams that are due, for the time of a lease. */
    Uni<List<Claim>> claimDue(int limit, Duration lease, int perConnection) {
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(limit, seconds(lease), (long) perConnection))
                .map(this::toClaims);
    }

    /** Extends the leases of these claims, as far as they still hold. */
    Uni<Void> extend(Collection<Claim> inHand, Duration lease) {
        Tuple parameters = Tuple.tuple().addDouble(seconds(lease))
                .addArrayOfUUID(each(inHand, claim -> claim.key().connection(), UUID[]::new))
                .addArrayOfUUID(each(inHand, claim -> claim.key().project(), UUID[]::new))
                .addArrayOfString(each(inHand, claim -> claim.key().stream(), String[]::new))
                .addArrayOfUUID(each(inHand, claim -> claim.key().part(), UUID[]::new))
                .addArrayOfLong(each(inHand, Claim::fence, Long[]::new));
        return pool.preparedQuery(EXTEND).execute(parameters).replaceWithVoid();
    }

    /** Ends the work on a stream; it is due again after the delay. */
    Uni<Void> release(Claim claim, Duration delay) {
        return pool.preparedQuery(RELEASE).execute(key(claim).addDouble(seconds(delay))).replaceWithVoid();
    }

    /** Ends the work on a stream that failed; it is due again after the setback's delay. */
    Uni<Void> setBack(Claim claim, Setback setback) {
        Tuple parameters = key(claim).addDouble(seconds(setback.delay())).addString(setback.kind().label())
                .addString(setback.reason()).addLong(setback.throttled().toMillis());
        return pool.preparedQuery(SET_BACK).execute(parameters).replaceWithVoid();
    }

    /** Lets all other streams of the connection wait as well, those at work excepted. */
    Uni<Void> hold(UUID connection, Duration delay) {
        return pool.preparedQuery(HOLD).execute(Tuple.of(connection, seconds(delay))).replaceWithVoid();
    }

    /** Makes some of the project's other streams due. */
    Uni<Void> wake(StreamKey key, List<String> streams) {
        return streams.isEmpty() ? Uni.createFrom().voidItem()
                : pool.preparedQuery(WAKE).execute(Tuple.of(key.connection(), key.project(), streams.toArray(String[]::new)))
                        .replaceWithVoid();
    }

    /** Makes every stream of the connection due. */
    Uni<Void> runNow(UUID connection) {
        return pool.preparedQuery(RUN_NOW).execute(Tuple.of(connection))
                .onFailure(Outage::isCollision).retry().atMost(RETRIES)
                .replaceWithVoid();
    }

    private static Tuple key(Claim claim) {
        StreamKey key = claim.key();
        return Tuple.of(key.connection(), key.project(), key.stream(), key.part(), claim.fence());
    }

    private static <T> T[] each(Collection<Claim> claims, Function<Claim, T> field, IntFunction<T[]> array) {
        return claims.stream().map(field).toArray(array);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private List<Claim> toClaims(RowSet<Row> rows) {
        return rows.stream().map(row -> Claim.from(row, byDefault)).toList();
    }
}
