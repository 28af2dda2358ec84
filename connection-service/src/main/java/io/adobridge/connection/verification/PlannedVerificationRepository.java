package io.adobridge.connection.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class PlannedVerificationRepository implements PanacheRepositoryBase<PlannedVerification, UUID> {

    Uni<Integer> planAgain(UUID connection, Instant dueAt) {
        return update("dueAt = ?1, leaseUntil = null, fence = fence + 1, vain = 0, doubted = false where connectionId = ?2",
                dueAt, connection);
    }

    /** None when somebody else has claimed or planned it since. */
    Uni<Integer> settle(Claim claim, Instant dueAt, int vain, boolean doubted) {
        return update("dueAt = ?1, leaseUntil = null, vain = ?2, doubted = ?3 where connectionId = ?4 and fence = ?5", dueAt,
                vain, doubted, claim.connection(), claim.fence());
    }
}
