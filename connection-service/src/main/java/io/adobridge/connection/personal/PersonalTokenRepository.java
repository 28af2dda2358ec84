package io.adobridge.connection.personal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class PersonalTokenRepository implements PanacheRepositoryBase<PersonalToken, Long> {

    Uni<Optional<PersonalToken>> findOf(Holder holder) {
        return find("connectionId = ?1 and owner = ?2", holder.connection(), holder.digest())
                .<PersonalToken> firstResult()
                .map(Optional::ofNullable);
    }
}
