package io.adobridge.connection.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class PlannedVerificationRepository implements PanacheRepositoryBase<PlannedVerification, UUID> {

    Uni<Integer> planAgain(UUID connection, Instant dueAt) {
        return update("dueAt = ?1, leaseUntil = null, fence = fence + 1, vain = 0 where connectionId = ?2", dueAt, connection);
    }

    /** None when somebody else has claimed or planned it since. */
    Uni<Integer> settle(Claim claim, Instant dueAt, int vain) {
        return update("dueAt = ?1, leaseUntil = null, vain = ?2 where connectionId = ?3 and fence = ?4", dueAt, vain,
                claim.connection(), claim.fence());
    }
}
