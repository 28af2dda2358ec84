package io.adobridge.reporting.owngate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class OwnGateRepository implements PanacheRepositoryBase<OwnGate, UUID> {

    /** The gate; not found where the caller does not reach its connection. */
    Uni<OwnGate> require(UUID id, Reach reach) {
        return findById(id).map(gate -> reached(gate, id, reach));
    }

    /** The same, which stays as it is for others until the transaction ends. */
    Uni<OwnGate> requireLocked(UUID id, Reach reach) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(gate -> reached(gate, id, reach));
    }

    private static OwnGate reached(@Nullable OwnGate gate, UUID id, Reach reach) {
        return Optional.ofNullable(gate).filter(found -> reach.covers(found.connectionId))
                .orElseThrow(() -> new GateNotFound(id));
    }

    /** In the order of their ids. */
    Uni<List<OwnGate>> page(Reach reach, Optional<UUID> after, int size) {
        return find("(:all = true or connectionId in :reached) and id > :after order by id",
                Parameters.with("all", reach.all()).and("reached", reach.connections())
                        .and("after", after.orElse(new UUID(0, 0))))
                .page(0, size).list();
    }
}
