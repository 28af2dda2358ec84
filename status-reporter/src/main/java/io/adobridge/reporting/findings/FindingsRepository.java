package io.adobridge.reporting.findings;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class FindingsRepository implements PanacheRepositoryBase<FindingsReport, UUID> {

    Uni<FindingsReport> require(UUID id, Reach reach) {
        return findById(id)
                .map(report -> report == null || !reach.covers(report.connectionId) ? null : report)
                .onItem().ifNull().failWith(() -> new FindingsNotFound(id));
    }
}
