package io.adobridge.connection.authentication;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.authentication.Access.Validity;

/** The row that says when a connection's access token is renewed, and who is at it. */
@Entity
class AccessToken {

    @Id
    UUID connectionId;
    Instant expiresAt;
    Instant renewAt;
    @Nullable
    Instant leaseUntil;
    long fence;
    /** How many times in a row it could not be renewed. */
    int vain;

    protected AccessToken() {
    }

    AccessToken(UUID connectionId, Validity validity) {
        this.connectionId = connectionId;
        this.expiresAt = validity.until();
        this.renewAt = validity.renewAt();
    }

    /** Another one is in use; what is under way counts no more. */
    AccessToken replacedBy(Validity other) {
        expiresAt = other.until();
        renewAt = other.renewAt();
        leaseUntil = null;
        fence++;
        vain = 0;
        return this;
    }

    AccessToken putOff(Instant next) {
        renewAt = next;
        leaseUntil = null;
        vain++;
        return this;
    }
}
