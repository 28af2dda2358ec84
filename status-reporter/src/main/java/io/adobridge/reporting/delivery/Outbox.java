package io.adobridge.reporting.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Takes orders within the transaction of the report that they are made for: both are kept, or neither. */
@ApplicationScoped
public class Outbox {

    private final LaneRepository lanes;
    private final DeliveryRepository deliveries;
    private final DeliveryConfig config;
    private final Clock clock;

    Outbox(LaneRepository lanes, DeliveryRepository deliveries, DeliveryConfig config, Clock clock) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Orders deliveries. An order that is older than what its target was told last is kept as superseded at once; otherwise it
     * takes the place of what is still on its way there.
     *
     * @return the deliveries, in the order of the orders
     */
    public Uni<List<DeliveryView>> take(List<Order> orders) {
        return Multi.createFrom().iterable(orders)
                .onItem().transformToUniAndConcatenate(this::take)
                .map(DeliveryView::of)
                .collect().asList();
    }

    /**
     * Orders a delivery unless the same report has ordered one for its target before.
     *
     * @param onlyAfterAnother whether it is of interest only where something was said there before
     */
    @WithTransaction
    public Uni<Void> takeOnce(Order order, boolean onlyAfterAnother) {
        return lanes.isOpen(order.lane())
                .chain(isOpen -> !isOpen && onlyAfterAnother ? Uni.createFrom().item(true) : isTaken(order))
                .chain(settled -> settled ? Uni.createFrom().voidItem() : take(order).replaceWithVoid());
    }

    private Uni<Boolean> isTaken(Order order) {
        return deliveries.ofReport(order.reportId())
                .map(found -> found.stream().anyMatch(delivery -> delivery.laneId.equals(order.lane())));
    }

    /**
     * Withdraws what a report still says: where it was the last to speak, that is said to hold no more, with this text. A newer
     * report's word stays, and what is withdrawn already stays withdrawn.
     */
    public Uni<Void> withdraw(UUID report, String text) {
        return deliveries.ofReport(report)
                .onItem().transformToMulti(Multi.createFrom()::iterable)
                .filter(delivery -> !delivery.isWithdrawal())
                .onItem().transformToUniAndConcatenate(delivery -> withdraw(delivery, text))
                .onItem().ignoreAsUni();
    }

    private Uni<Void> withdraw(Delivery spoken, String text) {
        return lanes.findLocked(spoken.laneId)
                .call(() -> deliveries.refresh(spoken))
                .chain(found -> found.filter(lane -> lane.isLedBy(spoken.id))
                        .map(lane -> withdraw(lane, spoken, text))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> withdraw(Lane lane, Delivery spoken, String text) {
        return replace(lane, spoken, spoken.withdrawal(text, lane.orderedAt));
    }

    /** Puts something else in the place of what a lane says. */
    Uni<Void> replace(Lane lane, Delivery spoken, Order order) {
        Instant now = now();
        Delivery other = new Delivery(UUID.randomUUID(), order, now, config.giveUpAfter());
        lane.lead(other.id, order.madeAt(), now);
        spoken.supersede(now);
        return deliveries.persist(other).replaceWithVoid();
    }

    private Uni<Delivery> take(Order order) {
        Delivery delivery = new Delivery(UUID.randomUUID(), order, now(), config.giveUpAfter());
        Lane lane = new Lane(order.lane(), delivery.connectionId, delivery.id, order.madeAt(), now());
        return lanes.open(lane)
                .chain(isNew -> isNew ? Uni.createFrom().voidItem() : join(delivery, order))
                .chain(() -> deliveries.persist(delivery));
    }

    private Uni<Void> join(Delivery delivery, Order order) {
        return lanes.findLocked(order.lane())
                .chain(lane -> join(lane.orElseThrow(() -> new IllegalStateException("A lane is never removed")), delivery,
                        order));
    }

    private Uni<Void> join(Lane lane, Delivery delivery, Order order) {
        Instant now = now();
        if (!lane.givesWayTo(order.madeAt())) {
            delivery.supersede(now);
            return Uni.createFrom().voidItem();
        }
        UUID overtaken = lane.head;
        lane.lead(delivery.id, order.madeAt(), now);
        return deliveries.require(overtaken).invoke(older -> older.supersede(now)).replaceWithVoid();
    }

    /** As finely as PostgreSQL tells time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
