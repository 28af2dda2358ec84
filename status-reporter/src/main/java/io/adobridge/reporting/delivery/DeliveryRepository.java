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

    Uni<List<Delivery>> ofReport(UUID report) {
        return list("reportId = ?1 order by kind, id", report);
    }
}
