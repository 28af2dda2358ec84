package io.adobridge.connection.registration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The connections as callers reach them; one that is out of reach is answered as one that does not exist. */
@ApplicationScoped
public class Connections {

    private final ConnectionRepository connections;

    Connections(ConnectionRepository connections) {
        this.connections = connections;
    }

    /** The connection; {@link ConnectionNotFound} when there is none that the caller reaches. */
    @WithSession
    public Uni<RegisteredConnection> require(UUID id, Caller caller) {
        return within(id, caller).map(Connection::registered);
    }

    /** Strikes the connection's row out, and returns what it was. Joins the caller's transaction. */
    @WithTransaction
    public Uni<RegisteredConnection> strike(UUID id, Caller caller) {
        return within(id, caller)
                .call(connections::delete)
                .map(Connection::registered);
    }

    @WithSession
    Uni<Stated> view(UUID id, Caller caller) {
        return within(id, caller).map(Stated::of);
    }

    private Uni<Connection> within(UUID id, Caller caller) {
        return connections.require(id).invoke(connection -> {
            if (!caller.reaches(List.of(connection.owners))) {
                throw new ConnectionNotFound(id);
            }
        });
    }
}
