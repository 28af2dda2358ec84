package io.adobridge.connection.catalog;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.adobridge.connection.discovery.Kind;

/** The row of a binding: this thing of that connection has this role in the service. */
@Entity
class ServiceBinding {

    @Id
    UUID id;
    UUID serviceId;
    UUID connectionId;
    @Enumerated(EnumType.STRING)
    Role role;
    @Enumerated(EnumType.STRING)
    Kind kind;
    String targetId;
    /** Whether an import has made it together with its service. */
    boolean imported;
    Instant createdAt;
    String createdBy;

    protected ServiceBinding() {
    }

    ServiceBinding(UUID serviceId, Target target, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.serviceId = serviceId;
        this.connectionId = target.connection();
        this.role = target.role();
        this.kind = target.role().kind();
        this.targetId = target.id();
        this.createdAt = now;
        this.createdBy = by;
    }

    ServiceBinding byImport() {
        imported = true;
        return this;
    }

    /**
     * What is bound.
     *
     * @param id Azure's own id of it
     * @param name what it is called now, for the audit
     */
    record Target(UUID connection, Role role, String id, String name) {
    }
}
