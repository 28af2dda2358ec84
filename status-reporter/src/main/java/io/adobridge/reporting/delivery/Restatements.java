package io.adobridge.reporting.delivery;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Says anew what stands on a pull request when somebody has pushed to it: a status stands on one iteration, and the next one
 * begins without any.
 */
@ApplicationScoped
public class Restatements {

    private static final String WAITING = "Quality gate pending: nothing has been reported of the latest push yet";

    private final LaneRepository lanes;
    private final DeliveryRepository deliveries;
    private final Outbox outbox;

    Restatements(LaneRepository lanes, DeliveryRepository deliveries, Outbox outbox) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /** Whether anything is said on a pull request. */
    @WithSession
    public Uni<Boolean> concern(UUID connection, int pullRequest) {
        return deliveries.leadingOn(connection, pullRequest).map(found -> !found.isEmpty());
    }

    /** Orders what is to be said of a push with this head, once however often it is heard of. */
    @WithTransaction
    public Uni<Void> afterPush(UUID connection, int pullRequest, String head) {
        return deliveries.leadingOn(connection, pullRequest)
                .onItem().transformToMulti(Multi.createFrom()::iterable)
                .onItem().transformToUniAndConcatenate(spoken -> afterPush(spoken, head))
                .onItem().ignoreAsUni();
    }

    private Uni<Void> afterPush(Delivery spoken, String head) {
        return lanes.findLocked(spoken.laneId)
                .call(() -> deliveries.refresh(spoken))
                .chain(found -> found.filter(lane -> lane.isLedBy(spoken.id)).filter(lane -> lane.hearsOfPush(head))
                        .flatMap(lane -> spoken.afterPush(head, WAITING, lane.orderedAt)
                                .map(order -> outbox.replace(lane, spoken, order)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
