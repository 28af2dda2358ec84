package io.adobridge.reporting.delivery;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class LaneRepository implements PanacheRepositoryBase<Lane, UUID> {

    private static final String OPEN = """
            INSERT INTO reporting.lane (id, connection_id, head, ordered_at, due_at, fence)
            VALUES (:id, :connection, :head, :ordered, :due, 0)
            ON CONFLICT (id) DO NOTHING
            """;

    /** The lane, which stays as it is for others until the transaction ends. */
    Uni<Optional<Lane>> findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** Whether there is such a lane, without looking at what is locked later. */
    Uni<Boolean> isOpen(UUID id) {
        return count("id = ?1", id).map(found -> found > 0);
    }

    /** Adds a lane unless there is one; whether it was added. */
    Uni<Boolean> open(Lane lane) {
        return getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", lane.id).setParameter("connection", lane.connectionId)
                        .setParameter("head", lane.head).setParameter("ordered", lane.orderedAt)
                        .setParameter("due", lane.dueAt)
                        .executeUpdate())
                .map(added -> added > 0);
    }
}
