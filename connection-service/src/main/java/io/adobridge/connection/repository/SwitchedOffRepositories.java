package io.adobridge.connection.repository;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class SwitchedOffRepositories implements PanacheRepositoryBase<SwitchedOffRepository, Long> {

    Uni<List<SwitchedOffRepository>> of(UUID connection) {
        return list("connectionId = ?1 order by repositoryId", connection);
    }

    Uni<Boolean> contains(UUID connection, UUID repository) {
        return count("connectionId = ?1 and repositoryId = ?2", connection, repository).map(count -> count > 0);
    }

    Uni<Long> remove(UUID connection, UUID repository) {
        return delete("connectionId = ?1 and repositoryId = ?2", connection, repository);
    }
}
