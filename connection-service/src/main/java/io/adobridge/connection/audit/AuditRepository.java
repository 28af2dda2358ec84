package io.adobridge.connection.audit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntry, Long> {
}
