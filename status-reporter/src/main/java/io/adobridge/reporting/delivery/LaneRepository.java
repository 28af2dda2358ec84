package io.adobridge.reporting.delivery;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class LaneRepository implements PanacheRepositoryBase<Lane, UUID> {

    /** The lane, which stays as it is for others until the transaction ends. */
    Uni<Optional<Lane>> findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }
}
