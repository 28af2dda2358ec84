package io.adobridge.reporting.idempotency;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class UsedKey {

    @Id
    UUID id;
    UUID fingerprint;
    UUID resultId;
    Instant usedAt;

    protected UsedKey() {
    }

    UsedKey(KeyUse use, UUID resultId, Instant now) {
        this.id = use.id();
        this.fingerprint = use.fingerprint();
        this.resultId = resultId;
        this.usedAt = now;
    }

    /** What the first request made; refused where this one is another request. */
    UUID resultFor(KeyUse use) {
        if (!fingerprint.equals(use.fingerprint())) {
            throw new IdempotencyKeyReused();
        }
        return resultId;
    }
}
