package io.adobridge.connection.registration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {

    Uni<Connection> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new ConnectionNotFound(id));
    }

    /** All that the caller reaches, so that nobody else changes them in the meantime; always in the same order. */
    Uni<List<Connection>> lockAll(Caller caller) {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list()
                .map(all -> all.stream().filter(connection -> caller.reaches(List.of(connection.owners))).toList());
    }

    Uni<Boolean> isTaken(String name) {
        return count("lower(name) = lower(?1)", name).map(count -> count > 0);
    }
}
