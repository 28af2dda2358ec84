package io.adobridge.reporting.idempotency;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Forgets keys that are too old to come back. */
@ApplicationScoped
class KeyHousekeeping {

    private final UsedKeys keys;

    KeyHousekeeping(UsedKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = SKIP)
    @WithTransaction
    Uni<Void> forgetOldKeys() {
        return keys.forgetOld().replaceWithVoid();
    }
}
