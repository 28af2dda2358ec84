package io.adobridge.connection.secret;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A version of a secret that is not in use any more, and when it goes with all before it. */
@Entity
class SupersededVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    UUID connectionId;
    int version;
    Instant destroyAt;

    protected SupersededVersion() {
    }

    SupersededVersion(UUID connectionId, int version, Instant destroyAt) {
        this.connectionId = connectionId;
        this.version = version;
        this.destroyAt = destroyAt;
    }
}
