package io.adobridge.connection.removal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
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
                .chain(was -> enter(was, caller))
                .replaceWithVoid();
    }

    /** Replaces all connections that the caller reaches by their removals, and returns their ids. */
    @WithTransaction
    Uni<List<UUID>> beginAll(Caller caller) {
        return connections.strikeAll(caller)
                .onItem().transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem().transformToUniAndConcatenate(was -> enter(was, caller))
                .collect().asList();
    }

    private Uni<UUID> enter(RegisteredConnection was, Caller caller) {
        return removals.persist(new RemovedConnection(was, caller.name(), clock.instant())).replaceWith(was.id());
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
