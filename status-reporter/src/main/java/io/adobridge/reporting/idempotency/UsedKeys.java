package io.adobridge.reporting.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** The keys of requests that made something, for {@link #KEPT}. To be called within the transaction of what is made. */
@ApplicationScoped
public class UsedKeys {

    /** After this time a key is as good as new. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final UsedKeyRepository keys;
    private final Clock clock;

    UsedKeys(UsedKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What the first request with this key made; fails as {@link IdempotencyKeyReused} where it was another request. */
    public Uni<Optional<UUID>> resultOf(Optional<KeyUse> use) {
        return use.map(key -> keys.findById(key.id())
                .map(used -> Optional.ofNullable(used).map(found -> found.resultFor(key))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Keeps the key together with what the request made. */
    public Uni<Void> remember(Optional<KeyUse> use, UUID result) {
        return use.map(key -> keys.persist(new UsedKey(key, result, clock.instant())).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    Uni<Long> forgetOld() {
        return keys.delete("usedAt < ?1", clock.instant().minus(KEPT));
    }
}
