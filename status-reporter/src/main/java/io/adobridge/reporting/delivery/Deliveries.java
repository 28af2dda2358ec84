package io.adobridge.reporting.delivery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Deliveries as people and other features look at them. */
@ApplicationScoped
public class Deliveries {

    private final DeliveryRepository deliveries;
    private final LaneRepository lanes;
    private final DeliveryConfig config;
    private final Clock clock;

    Deliveries(DeliveryRepository deliveries, LaneRepository lanes, DeliveryConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.config = config;
        this.clock = clock;
    }

    /** All deliveries of a report. */
    @WithSession
    public Uni<List<DeliveryView>> ofReport(UUID report) {
        return deliveries.ofReport(report).map(found -> found.stream().map(DeliveryView::of).toList());
    }

    @WithSession
    Uni<DeliveryView> require(UUID id, Reach reach) {
        return requireReached(id, reach).map(DeliveryView::of);
    }

    /** Tries a delivery again at once and for as long as a new one; one that waits just waits no longer. */
    @WithTransaction
    Uni<DeliveryView> retry(UUID id, Reach reach) {
        return requireReached(id, reach)
                .call(delivery -> lanes.findLocked(delivery.laneId).call(() -> deliveries.refresh(delivery))
                        .invoke(lane -> reopen(delivery, lane.orElseThrow(() -> new DeliveryNotFound(id)))))
                .map(DeliveryView::of);
    }

    private void reopen(Delivery delivery, Lane lane) {
        delivery.reopen(lane.isLedBy(delivery.id), clock.instant(), config.giveUpAfter());
        lane.hurry(clock.instant());
    }

    private Uni<Delivery> requireReached(UUID id, Reach reach) {
        return deliveries.require(id).invoke(delivery -> {
            if (!reach.covers(delivery.connectionId)) {
                throw new DeliveryNotFound(id);
            }
        });
    }
}
