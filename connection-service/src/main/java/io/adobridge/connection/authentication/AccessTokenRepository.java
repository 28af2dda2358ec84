package io.adobridge.connection.authentication;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    /** The row, which nobody else changes before the transaction ends; {@link RenewalLost} when the fence is another. */
    Uni<AccessToken> lock(UUID connection, long fence) {
        return findById(connection, LockModeType.PESSIMISTIC_WRITE).map(token -> {
            if (token == null || token.fence != fence) {
                throw new RenewalLost(connection);
            }
            return token;
        });
    }
}
