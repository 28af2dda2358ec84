package io.adobridge.reporting.delivery;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Keeps how attempts ended, many in one statement. One that has been overtaken, because its lease ran out, changes nothing;
 * what a newer statement has taken the place of meanwhile stands or is superseded, and is not tried again.
 */
@ApplicationScoped
class DeliveryLog {

    private static final String RECORD = """
            WITH ended AS (
                SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::varchar[], $5::varchar[], $6::varchar[],
                                     $7::integer[], $8::timestamptz[])
                    AS of_attempts (lane, fence, delivery, state, reason, detail, iteration, next_at)),
            held AS (
                SELECT ended.*, lane.head = ended.delivery AS leads,
                       lane.head = ended.delivery OR ended.state = 'DELIVERED' AS counts
                FROM reporting.lane JOIN ended ON ended.lane = lane.id AND ended.fence = lane.fence
                WHERE lane.lease_until IS NOT NULL
                ORDER BY lane.id
                FOR UPDATE OF lane),
            released AS (
                UPDATE reporting.lane
                SET lease_until = NULL, due_at = CASE WHEN held.leads THEN held.next_at ELSE lane.due_at END
                FROM held WHERE lane.id = held.lane)
            UPDATE reporting.delivery d
            SET state = CASE WHEN held.counts THEN held.state ELSE 'SUPERSEDED' END,
                attempts = d.attempts + held.counts::int,
                reason = CASE WHEN held.counts THEN held.reason ELSE d.reason END,
                detail = CASE WHEN held.counts THEN held.detail ELSE d.detail END,
                iteration = coalesce(held.iteration, d.iteration),
                next_attempt_at = CASE WHEN held.counts THEN held.next_at END,
                settled_at = CASE WHEN held.counts AND held.state = 'PENDING' THEN NULL ELSE $9 END
            FROM held WHERE d.id = held.delivery AND (held.counts OR d.state = 'PENDING')
            """;

    private final Pool pool;
    private final Clock clock;
    private final Backoff backoff;

    DeliveryLog(Pool pool, Clock clock, DeliveryConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.backoff = new Backoff(config.firstBackoff(), config.longestBackoff(), new Random());
    }

    /** Records attempts at different deliveries. */
    Uni<Void> record(List<Attempt> attempts) {
        Instant now = clock.instant();
        List<Ended> ended = attempts.stream().map(attempt -> new Ended(attempt.claim(), Ending.of(attempt, now, backoff)))
                .toList();
        return pool.preparedQuery(RECORD).execute(parameters(ended, now.atOffset(UTC))).replaceWithVoid();
    }

    private static Tuple parameters(List<Ended> ended, OffsetDateTime now) {
        return Tuple.from(List.of(
                column(ended, each -> each.claim().lane(), UUID[]::new),
                column(ended, each -> each.claim().lease().fence(), Long[]::new),
                column(ended, each -> each.claim().delivery(), UUID[]::new),
                column(ended, each -> each.ending().state().name(), String[]::new),
                column(ended, each -> each.ending().reasonName(), String[]::new),
                column(ended, each -> each.ending().detail(), String[]::new),
                column(ended, each -> each.ending().iteration(), Integer[]::new),
                column(ended, each -> at(each.ending().nextAttemptAt()), OffsetDateTime[]::new), now));
    }

    private static <T> T[] column(List<Ended> ended, Function<Ended, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return ended.stream().map(value).toArray(array);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }

    private record Ended(Claim claim, Ending ending) {
    }
}
