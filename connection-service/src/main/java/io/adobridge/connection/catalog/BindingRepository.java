package io.adobridge.connection.catalog;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class BindingRepository implements PanacheRepositoryBase<ServiceBinding, UUID> {

    Uni<ServiceBinding> require(UUID service, UUID id) {
        return find("id = ?1 and serviceId = ?2", id, service).<ServiceBinding> firstResult()
                .onItem().ifNull().failWith(() -> new BindingNotFound(id));
    }

    /** The service that a repository was bound to first, in whatever way. */
    Uni<Optional<UUID>> findServiceOf(UUID connection, String repository) {
        return find("connectionId = ?1 and role = ?2 and targetId = ?3 order by createdAt, id", connection, Role.CODE,
                repository)
                .<ServiceBinding> firstResult()
                .map(binding -> Optional.ofNullable(binding).map(known -> known.serviceId));
    }
}
