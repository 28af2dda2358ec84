package io.adobridge.reporting.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.paging.Where;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** Deliveries, newest first, as far as a caller reaches their connections. */
@ApplicationScoped
class DeliveryList {

    private final DeliveryRepository deliveries;

    DeliveryList(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    @WithSession
    Uni<PageOf<DeliveryView>> page(Reach reach, DeliveryFilter filter, PageRequest page) {
        Where where = Where.reached(reach).newestFirst(page)
                .and("state = ", filter.state())
                .and("connectionId = ", filter.connection())
                .and("reportId = ", filter.report());
        return deliveries.find(where.query(), where.parameters()).range(0, page.limit).list()
                .map(found -> page(found, page.limit));
    }

    private static PageOf<DeliveryView> page(List<Delivery> found, int limit) {
        return PageOf.of(found.stream().map(DeliveryView::of).toList(), limit,
                last -> Cursor.encode(last.acceptedAt(), last.id()));
    }

    record DeliveryFilter(Optional<DeliveryState> state, Optional<UUID> connection,
            Optional<UUID> report) {
    }
}
