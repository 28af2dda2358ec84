package io.adobridge.connection.secret;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

@ApplicationScoped
class SupersededVersionRepository implements PanacheRepositoryBase<SupersededVersion, Long> {
}
