package io.adobridge.connection.removal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class RemovalRepository implements PanacheRepositoryBase<RemovedConnection, UUID> {

    Uni<List<RemovedConnection>> findWithSecrets(int limit) {
        return find("not secretsDestroyed order by removedAt").page(0, limit).list();
    }

    Uni<Long> forgetBefore(Instant limit) {
        return delete("secretsDestroyed and removedAt < ?1", limit);
    }
}
