package io.adobridge.connection.removal;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/**
 * Removes a connection, its integrations and every version of its secret. With Vault away nothing begins; where it goes
 * away in between, the removal is already written down and the worker finishes it.
 */
@ApplicationScoped
class ConnectionRemoval {

    private static final Logger LOG = Logger.getLogger(ConnectionRemoval.class);

    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final RemovalLedger ledger;

    ConnectionRemoval(Connections connections, ConnectionSecrets secrets, RemovalLedger ledger) {
        this.connections = connections;
        this.secrets = secrets;
        this.ledger = ledger;
    }

    /** Whether everything is gone already; otherwise the secrets go as soon as Vault lets us. */
    Uni<Boolean> remove(UUID id, Caller caller, String confirmation) {
        return connections.require(id, caller)
                .invoke(connection -> requireConfirmed(connection, confirmation))
                .call(() -> secrets.requireAvailable(id))
                .call(() -> ledger.begin(id, caller))
                .chain(() -> destroySecrets(id));
    }

    /** Whether nothing of the connection is left; fails never, and may be asked again. */
    Uni<Boolean> destroySecrets(UUID id) {
        return secrets.remove(id)
                .chain(() -> ledger.end(id))
                .replaceWith(true)
                .onFailure().invoke(failure -> LOG.warnf("Secrets of the removed connection %s are still there: %s", id,
                        failure.getMessage()))
                .onFailure().recoverWithItem(false);
    }

    private static void requireConfirmed(RegisteredConnection connection, String confirmation) {
        if (!connection.settings().labels().name().equals(confirmation.strip())) {
            throw new RemovalNotConfirmed(connection.settings().labels().name());
        }
    }
}
