package io.adobridge.testbed.azure.front;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A token that was issued: everything but its secret. */
public final class IssuedToken {
    private final UUID id;
    private final TokenSpec specification;
    private volatile @Nullable Instant expiresAt;

    IssuedToken(UUID id, TokenSpec specification) {
        this.id = id;
        this.specification = specification;
        this.expiresAt = specification.expiresAt();
    }

    /** Names the token where its secret must not be shown. */
    public UUID id() {
        return id;
    }

    public TokenSpec specification() {
        return specification;
    }

    /** When it ends; null: not while the simulator runs. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    void expire(Instant at) {
        expiresAt = at;
    }

    boolean expired(Instant now) {
        Instant end = expiresAt;
        return end != null && !now.isBefore(end);
    }
}
