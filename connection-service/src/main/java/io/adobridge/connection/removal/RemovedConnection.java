package io.adobridge.connection.removal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.adobridge.connection.registration.RegisteredConnection;

/** What is left of a connection: who removed it, and whether its secrets are gone too. */
@Entity
class RemovedConnection {

    @Id
    UUID id;
    String name;
    String[] owners;
    long generation;
    Instant removedAt;
    String removedBy;
    boolean secretsDestroyed;

    protected RemovedConnection() {
    }

    RemovedConnection(RegisteredConnection was, String by, Instant now) {
        this.id = was.id();
        this.name = was.settings().labels().name();
        this.owners = was.settings().owners().toArray(String[]::new);
        this.generation = was.standing().generation() + 1;
        this.removedAt = now;
        this.removedBy = by;
    }

    void secretsAreGone() {
        secretsDestroyed = true;
    }
}
