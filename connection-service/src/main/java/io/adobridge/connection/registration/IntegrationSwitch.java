package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.edit.EntityTagStale;
import io.adobridge.connection.target.Service;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/** Switches the integrations of connections that the caller reaches. */
@ApplicationScoped
class IntegrationSwitch {

    private final Connections connections;
    private final ConnectionLedger ledger;

    IntegrationSwitch(Connections connections, ConnectionLedger ledger) {
        this.connections = connections;
        this.ledger = ledger;
    }

    /** The connection after the turn; {@link EntityTagStale} when it was another than the caller has seen. */
    Uni<Stated> turn(UUID id, Caller caller, Turn turn) {
        return connections.require(id, caller)
                .chain(reached -> ledger.switchIntegration(id, Actor.of(caller), turn));
    }

    /** One turn of the switch, based on what the caller has seen. */
    record Turn(Service service, boolean enabled, @Nullable String ifMatch) {
    }
}
