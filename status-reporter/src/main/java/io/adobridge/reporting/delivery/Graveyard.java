package io.adobridge.reporting.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What was given up, to be opened again many at a time: after a token was replaced, or a repository switched on. */
@ApplicationScoped
class Graveyard {

    private static final String REOPEN = """
            WITH chosen AS (
                SELECT d.id, d.lane_id
                FROM reporting.delivery d JOIN reporting.lane l ON l.id = d.lane_id AND l.head = d.id
                WHERE d.state = 'DEAD' AND ($1 OR d.connection_id = ANY($2))
                  AND ($3::uuid IS NULL OR d.connection_id = $3)
                  AND ($4::varchar[] IS NULL OR d.reason = ANY($4))
                ORDER BY d.accepted_at, d.id
                LIMIT 1000
                FOR UPDATE OF l, d SKIP LOCKED),
            opened AS (
                UPDATE reporting.delivery d
                SET state = 'PENDING', attempts = 0, settled_at = NULL, next_attempt_at = $5, give_up_at = $6
                FROM chosen WHERE d.id = chosen.id
                RETURNING d.lane_id)
            UPDATE reporting.lane SET due_at = $5 FROM opened WHERE lane.id = opened.lane_id
            """;

    private final Pool pool;
    private final DeliveryConfig config;
    private final Clock clock;

    Graveyard(Pool pool, DeliveryConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** How many were opened: at most a thousand, the oldest first, none that a newer statement has overtaken. */
    Uni<Integer> reopen(Reach reach, RetryDeliveries asked) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(REOPEN)
                .execute(Tuple.from(new Object[] { reach.all(), reach.ids(), asked.connectionId(), asked.reasons(), now,
                        now.plus(config.giveUpAfter()) }))
                .map(opened -> opened.rowCount());
    }
}
