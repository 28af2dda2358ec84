package io.adobridge.reporting.checks;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

@ApplicationScoped
class CheckRunRepository implements PanacheRepositoryBase<CheckRun, UUID> {
}
