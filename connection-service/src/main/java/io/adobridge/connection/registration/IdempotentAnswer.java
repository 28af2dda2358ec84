package io.adobridge.connection.registration;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.adobridge.connection.edit.EntityTag;
import io.adobridge.connection.idempotency.IdempotencyKeyReused;

/** What a registration that carried an Idempotency-Key was answered with. */
@Entity
class IdempotentAnswer {

    @Id
    String id;
    byte[] salt;
    byte[] fingerprint;
    UUID connectionId;
    String etag;
    String body;
    Instant createdAt;

    protected IdempotentAnswer() {
    }

    IdempotentAnswer(Registration asked, Registered answer, Instant now) {
        this.id = asked.answerId().orElseThrow();
        this.salt = Fingerprint.newSalt();
        this.fingerprint = Fingerprint.of(salt, asked.request());
        this.connectionId = answer.id();
        this.etag = answer.etag().text();
        this.body = answer.body();
        this.createdAt = now;
    }

    /** The same answer again; {@link IdempotencyKeyReused} when the question was another. */
    Registered replay(RegisterConnection request) {
        if (!MessageDigest.isEqual(fingerprint, Fingerprint.of(salt, request))) {
            throw new IdempotencyKeyReused();
        }
        return new Registered(connectionId, new EntityTag(Connection.KIND, etag), body);
    }
}
