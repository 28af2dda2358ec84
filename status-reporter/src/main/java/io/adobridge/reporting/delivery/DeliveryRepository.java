package io.adobridge.reporting.delivery;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    Uni<Delivery> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DeliveryNotFound(id));
    }

    /** Reads a delivery anew once its lane is locked: its attempt may have ended in between. */
    Uni<Void> refresh(Delivery delivery) {
        return getSession().chain(session -> session.refresh(delivery));
    }

    Uni<List<Delivery>> ofReport(UUID report) {
        return list("reportId = ?1 order by kind, id", report);
    }

    /** The statuses that stand, or are about to, on a pull request: one of each context. */
    Uni<List<Delivery>> leadingOn(UUID connection, int pullRequest) {
        return list("connectionId = ?1 and pullRequest = ?2 and kind = ?3 and id in (select l.head from Lane l) order by id",
                connection, pullRequest, DeliveryKind.PULL_REQUEST_STATUS);
    }
}
