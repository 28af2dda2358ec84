package io.adobridge.reporting.owngate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;

@Entity
class OwnGate {

    @Id
    UUID id;
    UUID sourceId;
    String sourceName;
    String name;
    UUID connectionId;
    String project;
    String repository;
    String place;
    @Nullable
    Long pipeline;
    @Convert(converter = ConditionsJson.class)
    List<GateCondition> conditions;
    int version;
    Instant createdAt;
    String createdBy;

    protected OwnGate() {
    }

    OwnGate(DefineGate asked, KnownSource source, RepositoryRef where, Caller caller, Instant now) {
        this.id = UUID.randomUUID();
        this.sourceId = source.id();
        this.sourceName = source.name();
        this.name = asked.name();
        this.connectionId = where.connectionId();
        this.project = where.project();
        this.repository = where.repository();
        this.place = where.key();
        this.pipeline = asked.pipeline();
        this.conditions = asked.conditions();
        this.version = 1;
        this.createdAt = now;
        this.createdBy = caller.name();
    }

    /** It is so from now on; what was evaluated before stays as it was. */
    void change(ChangeGate asked) {
        name = asked.name();
        pipeline = asked.pipeline();
        conditions = asked.conditions();
        version++;
    }
}
