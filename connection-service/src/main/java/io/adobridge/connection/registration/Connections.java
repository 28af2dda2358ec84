package io.adobridge.connection.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The connections as callers reach them; one that is out of reach is answered as one that does not exist. */
@ApplicationScoped
public class Connections {

    private final ConnectionRepository connections;
    private final AuditLog audit;

    Connections(ConnectionRepository connections, AuditLog audit) {
        this.connections = connections;
        this.audit = audit;
    }

    /** The connection; {@link ConnectionNotFound} when there is none that the caller reaches. */
    @WithSession
    public Uni<RegisteredConnection> require(UUID id, Caller caller) {
        return within(id, caller).map(Connection::registered);
    }

    /** The connection whoever asks, empty when it is gone: for what the service does by itself. */
    @WithSession
    public Uni<Optional<RegisteredConnection>> find(UUID id) {
        return connections.findById(id).map(found -> Optional.ofNullable(found).map(Connection::registered));
    }

    /** Strikes the connection's row out, and returns what it was. Joins the caller's transaction. */
    @WithTransaction
    public Uni<RegisteredConnection> strike(UUID id, Caller caller) {
        return within(id, caller)
                .chain(connection -> strike(connection, caller));
    }

    /** Strikes out the rows of all connections that the caller reaches, and returns what they were. Joins the transaction. */
    @WithTransaction
    public Uni<List<RegisteredConnection>> strikeAll(Caller caller) {
        return connections.lockAll(caller)
                .onItem().transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem().transformToUniAndConcatenate(connection -> strike(connection, caller))
                .collect().asList();
    }

    /** Raises the generation, for something that belongs to the connection has changed. Joins the caller's transaction. */
    @WithTransaction
    public Uni<Void> touch(UUID id) {
        return connections.require(id).invoke(Connection::touch).replaceWithVoid();
    }

    @WithSession
    Uni<Planning.Seen> seen(UUID id, Caller caller) {
        return within(id, caller).map(connection -> new Planning.Seen(connection.registered(), connection.etag()));
    }

    @WithSession
    Uni<Stated> view(UUID id, Caller caller) {
        return within(id, caller).map(Stated::of);
    }

    private Uni<RegisteredConnection> strike(Connection connection, Caller caller) {
        return connections.delete(connection)
                .chain(() -> audit.record(Description.ofGone(connection, Actor.of(caller))))
                .replaceWith(connection::registered);
    }

    private Uni<Connection> within(UUID id, Caller caller) {
        return connections.require(id).invoke(connection -> {
            if (!caller.reaches(List.of(connection.owners))) {
                throw new ConnectionNotFound(id);
            }
        });
    }
}
