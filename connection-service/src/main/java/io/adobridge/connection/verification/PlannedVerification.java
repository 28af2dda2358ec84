package io.adobridge.connection.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** When a connection is verified next, and until when a replica is at it. */
@Entity
@Table(name = "verification")
class PlannedVerification {

    @Id
    UUID connectionId;
    Instant dueAt;
    @Nullable
    Instant leaseUntil;
    /** Rises whenever somebody claims or plans: what was claimed before does not count any more. */
    long fence;
    int vain;
    /** Whether the last look met a refusal that is not believed before a second one. */
    boolean doubted;

    protected PlannedVerification() {
    }

    PlannedVerification(UUID connectionId, Instant dueAt) {
        this.connectionId = connectionId;
        this.dueAt = dueAt;
    }
}
