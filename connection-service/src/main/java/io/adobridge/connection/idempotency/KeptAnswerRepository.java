package io.adobridge.connection.idempotency;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class KeptAnswerRepository implements PanacheRepositoryBase<KeptAnswer, String> {

    Uni<Long> forgetBefore(Instant limit) {
        return delete("createdAt < ?1", limit);
    }
}
