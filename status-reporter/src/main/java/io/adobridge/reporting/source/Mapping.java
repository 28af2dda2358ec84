package io.adobridge.reporting.source;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.KeyTemplate;
import io.adobridge.reporting.target.MappingRule;

@Entity
class Mapping {

    @Id
    UUID id;
    UUID sourceId;
    String projectKey;
    UUID connectionId;
    @Nullable
    String project;
    @Nullable
    String repository;
    Instant createdAt;

    protected Mapping() {
    }

    Mapping(UUID id, UUID sourceId, AddMapping asked, Instant now) {
        this.id = id;
        this.sourceId = sourceId;
        this.projectKey = asked.projectKey();
        this.connectionId = asked.connectionId();
        this.project = asked.project();
        this.repository = asked.repository();
        this.createdAt = now;
    }

    MappingRule rule() {
        return new MappingRule(KeyTemplate.parse(projectKey), connectionId, project, repository);
    }
}
