package io.adobridge.connection.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Claims deliveries that are due, a few of each webhook, and records what came of them. */
@ApplicationScoped
class DeliveryQueue {

    private static final String CLAIM_DUE = """
            UPDATE connection.webhook_delivery d
            SET lease_until = $2, fence = d.fence + 1
            FROM connection.webhook w
            WHERE w.id = d.webhook_id AND d.id IN (
                SELECT due.id
                FROM (SELECT q.webhook_id, count(*) FILTER (WHERE q.lease_until > $1) AS busy
                      FROM connection.webhook_delivery q
                      JOIN connection.webhook h ON h.id = q.webhook_id AND h.enabled
                      WHERE q.due_at <= $1 GROUP BY q.webhook_id) AS waiting
                CROSS JOIN LATERAL (
                    SELECT id FROM connection.webhook_delivery
                    WHERE webhook_id = waiting.webhook_id AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                    ORDER BY due_at, position
                    LIMIT greatest(0, $4 - waiting.busy)
                    FOR UPDATE SKIP LOCKED) AS due
                LIMIT $3)
            RETURNING d.id, d.fence, d.attempts, d.give_up_at, d.webhook_id, d.event_id, d.body, w.url, w.secret_version,
                      CASE WHEN w.previous_until > $1 THEN w.previous_version END AS previous
            """;

    private static final String RECORD = """
            UPDATE connection.webhook_delivery
            SET state = $3, attempts = attempts + 1, last_status = $4, last_error = $5, due_at = $6, settled_at = $7,
                lease_until = NULL
            WHERE id = $1 AND fence = $2
            """;

    private final Pool pool;
    private final NotificationConfig config;
    private final Clock clock;
    private final Backoff backoff;

    DeliveryQueue(Pool pool, NotificationConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
        this.backoff = new Backoff(config.firstBackoff(), config.longestBackoff(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    Uni<List<Claim>> claimDue(int most) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(utc(now), utc(now.plus(config.lease())), most, config.perWebhook()))
                .map(rows -> rows.stream().map(Claim::from).toList());
    }

    /** Records an attempt, unless the claim has passed on to somebody else. */
    Uni<DeliveryState> record(Claim claim, Answer answer) {
        Instant now = clock.instant();
        Instant next = now.plus(backoff.after(claim.failures() + 1, answer.retryAfter()));
        DeliveryState state = DeliveryState.after(answer, next.isAfter(claim.giveUpAt()));
        boolean pending = state == DeliveryState.PENDING;
        return pool.preparedQuery(RECORD)
                .execute(Tuple.tuple().addUUID(claim.id()).addLong(claim.fence()).addString(state.name())
                        .addInteger(answer.status()).addString(answer.error())
                        .addOffsetDateTime(pending ? utc(next) : null).addOffsetDateTime(pending ? null : utc(now)))
                .replaceWith(state);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
