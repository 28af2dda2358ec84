package io.adobridge.connection.repository;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** The row of a repository that takes no part in ingestion and reporting. */
@Entity
class SwitchedOffRepository {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    UUID connectionId;
    UUID repositoryId;
    Instant since;

    protected SwitchedOffRepository() {
    }

    SwitchedOffRepository(UUID connectionId, UUID repositoryId, Instant since) {
        this.connectionId = connectionId;
        this.repositoryId = repositoryId;
        this.since = since;
    }
}
