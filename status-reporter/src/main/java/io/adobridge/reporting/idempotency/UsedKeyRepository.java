package io.adobridge.reporting.idempotency;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

@ApplicationScoped
class UsedKeyRepository implements PanacheRepositoryBase<UsedKey, UUID> {
}
