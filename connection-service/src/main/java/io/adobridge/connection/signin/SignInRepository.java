package io.adobridge.connection.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class SignInRepository implements PanacheRepositoryBase<SignIn, UUID> {

    /** The row, which nobody else changes before the transaction ends; {@link SignInUnknown} when there is none. */
    Uni<SignIn> lock(byte[] stateHash) {
        return find("stateHash", stateHash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult()
                .onItem().ifNull().failWith(SignInUnknown::new);
    }

    Uni<List<SignIn>> findExpired(Instant now, int limit) {
        return find("expiresAt <= ?1 order by expiresAt", now).page(0, limit).list();
    }
}
