package io.adobridge.reporting.following;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** How far each connection has been followed. Who has been overtaken, because its lease ran out, moves nothing. */
@ApplicationScoped
class CursorQueue {

    private static final String BEGIN = """
            INSERT INTO reporting.event_cursor (connection_id, heard, due_at, fence, attempts)
            SELECT id, 0, $2::timestamptz, 0, 0 FROM unnest($1::uuid[]) AS id
            ON CONFLICT (connection_id) DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE reporting.event_cursor SET lease_until = $3, fence = fence + 1
            WHERE connection_id IN (
                SELECT connection_id FROM reporting.event_cursor
                WHERE connection_id = ANY ($1) AND due_at <= $2 AND (lease_until IS NULL OR lease_until <= $2)
                ORDER BY due_at, connection_id
                LIMIT $4
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String MOVE = """
            UPDATE reporting.event_cursor SET heard = $3, due_at = $4, attempts = 0, problem = NULL, lease_until = NULL
            WHERE connection_id = $1 AND fence = $2
            """;

    private static final String POSTPONE = """
            UPDATE reporting.event_cursor SET due_at = $3, attempts = attempts + 1, problem = left($4, 1000), lease_until = NULL
            WHERE connection_id = $1 AND fence = $2
            """;

    private static final String FORGET = "DELETE FROM reporting.event_cursor WHERE NOT connection_id = ANY ($1)";

    private static final String TROUBLED = """
            SELECT connection_id FROM reporting.event_cursor WHERE attempts > 1 ORDER BY connection_id LIMIT 100
            """;

    private final Pool pool;
    private final EventsConfig config;
    private final Clock clock;

    CursorQueue(Pool pool, EventsConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /**
     * At most so many of these connections that nobody follows; those that were never followed begin with their first event.
     */
    Uni<List<CursorClaim>> claimDue(List<UUID> connections, int limit) {
        Instant now = clock.instant();
        UUID[] ids = connections.toArray(UUID[]::new);
        return pool.preparedQuery(BEGIN).execute(Tuple.of(ids, now.atOffset(UTC)))
                .chain(() -> pool.preparedQuery(CLAIM)
                        .execute(Tuple.of(ids, now.atOffset(UTC), now.plus(config.lease()).atOffset(UTC), limit)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(CursorClaim::from).toList());
    }

    /** Everybody has heard the events up to this number. */
    Uni<Void> move(CursorClaim claim, long heard, Instant next) {
        return pool.preparedQuery(MOVE)
                .execute(Tuple.of(claim.connection(), claim.fence(), heard, next.atOffset(UTC))).replaceWithVoid();
    }

    Uni<Void> postpone(CursorClaim claim, Instant next, String problem) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(claim.connection(), claim.fence(), next.atOffset(UTC), problem)).replaceWithVoid();
    }

    /** Forgets those that are none of these. */
    Uni<Void> forgetOthers(List<UUID> connections) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(connections.toArray(UUID[]::new))).replaceWithVoid();
    }

    /** Connections whose events could not be heard several times in a row. */
    Uni<List<UUID>> troubled() {
        return pool.preparedQuery(TROUBLED).execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList());
    }
}
