package io.adobridge.reporting.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.delivery.Outcome.Delivered;
import io.adobridge.reporting.delivery.Outcome.Postponed;
import io.adobridge.reporting.delivery.Outcome.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Keeps how attempts ended. One that has been overtaken, because its lease ran out, changes nothing. */
@ApplicationScoped
class DeliveryLog {

    private final LaneRepository lanes;
    private final DeliveryRepository deliveries;
    private final Clock clock;
    private final Backoff backoff;

    DeliveryLog(LaneRepository lanes, DeliveryRepository deliveries, Clock clock, DeliveryConfig config) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.clock = clock;
        this.backoff = new Backoff(config.firstBackoff(), config.longestBackoff(), new Random());
    }

    @WithTransaction
    Uni<Void> record(Claim claim, Outcome outcome) {
        return lanes.findLocked(claim.lane())
                .chain(found -> found.filter(lane -> lane.isHeldBy(claim.fence()))
                        .map(lane -> settle(lane, claim, outcome))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> settle(Lane lane, Claim claim, Outcome outcome) {
        return deliveries.require(claim.delivery())
                .invoke(delivery -> settle(lane, delivery, outcome, clock.instant()))
                .replaceWithVoid();
    }

    private void settle(Lane lane, Delivery delivery, Outcome outcome, Instant now) {
        boolean head = lane.isLedBy(delivery.id);
        if (outcome instanceof Delivered delivered) {
            delivery.deliver(delivered.iteration(), now);
        } else if (!head) {
            delivery.supersede(now);
        } else if (outcome instanceof Postponed later) {
            Instant next = now.plus(backoff.after(delivery.attempts + 1, later.atLeast()));
            delivery.postpone(later.reason(), later.detail(), next, now);
        } else if (outcome instanceof Refused refused) {
            delivery.giveUp(refused.reason(), refused.detail(), now);
        }
        release(lane, delivery, head);
    }

    private static void release(Lane lane, Delivery delivery, boolean head) {
        if (head) {
            lane.release(delivery.nextAttemptAt);
        } else {
            lane.release();
        }
    }
}
