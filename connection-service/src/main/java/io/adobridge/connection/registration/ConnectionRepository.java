package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.mirror.ConnectionNotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {

    Uni<Connection> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new ConnectionNotFound(id));
    }

    Uni<Boolean> isTaken(String name) {
        return count("lower(name) = lower(?1)", name).map(count -> count > 0);
    }
}
