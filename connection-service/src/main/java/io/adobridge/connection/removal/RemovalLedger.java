package io.adobridge.connection.removal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.registration.Connections;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The life of a removal, one transaction a step. */
@ApplicationScoped
class RemovalLedger {

    private static final Duration TOLD = Duration.ofDays(30);

    private final Connections connections;
    private final RemovalRepository removals;
    private final Clock clock;

    RemovalLedger(Connections connections, RemovalRepository removals, Clock clock) {
        this.connections = connections;
        this.removals = removals;
        this.clock = clock;
    }

    /** Replaces the connection by its removal: from now on it is gone for everybody. */
    @WithTransaction
    Uni<Void> begin(UUID id, Caller caller) {
        return connections.strike(id, caller)
                .map(was -> new RemovedConnection(was, caller.name(), clock.instant()))
                .chain(removals::persist)
                .replaceWithVoid();
    }

    /** Ends the removal, once nothing is left at Vault. */
    @WithTransaction
    Uni<Void> end(UUID id) {
        return removals.findById(id)
                .onItem().ifNotNull().invoke(RemovedConnection::secretsAreGone)
                .replaceWithVoid();
    }

    /** Removals that were begun and have not ended, the oldest first. */
    @WithSession
    Uni<List<UUID>> unfinished(int limit) {
        return removals.findWithSecrets(limit)
                .map(all -> all.stream().map(removal -> removal.id).toList());
    }

    @WithTransaction
    Uni<Void> forgetOld() {
        return removals.forgetBefore(clock.instant().minus(TOLD)).replaceWithVoid();
    }
}
