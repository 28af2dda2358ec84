package io.adobridge.connection.catalog;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ServiceRepository implements PanacheRepositoryBase<CatalogService, UUID> {

    Uni<CatalogService> require(UUID id, Caller caller) {
        return findById(id).map(service -> {
            if (service == null || !caller.reaches(List.of(service.owners))) {
                throw new ServiceNotFound(id);
            }
            return service;
        });
    }

    Uni<Boolean> isTaken(String name) {
        return count("lower(name) = lower(?1)", name).map(count -> count > 0);
    }
}
