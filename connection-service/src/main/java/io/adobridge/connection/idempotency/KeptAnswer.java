package io.adobridge.connection.idempotency;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a request that carried an Idempotency-Key was answered with, in JSON. */
@Entity
class KeptAnswer {

    @Id
    String id;
    String fingerprint;
    String body;
    Instant createdAt;

    protected KeptAnswer() {
    }

    KeptAnswer(KeyUse use, String body, Instant now) {
        this.id = use.id();
        this.fingerprint = use.fingerprint();
        this.body = body;
        this.createdAt = now;
    }

    String answerTo(KeyUse use) {
        if (!fingerprint.equals(use.fingerprint())) {
            throw new IdempotencyKeyReused();
        }
        return body;
    }
}
