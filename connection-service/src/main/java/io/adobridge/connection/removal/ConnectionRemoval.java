package io.adobridge.connection.removal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Removes a connection, its integrations and every version of its secret. With Vault away nothing begins; where it goes
 * away in between, the removal is already written down and the worker finishes it.
 */
@ApplicationScoped
class ConnectionRemoval {

    private static final Logger LOG = Logger.getLogger(ConnectionRemoval.class);

    private static final String ALL = "all-of-azure-devops";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int AT_ONCE = 25;

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

    /** Removes all that the caller reaches, in one transaction; the secrets of a few go at once, the others soon after. */
    Uni<RemovedConnections> removeAll(Caller caller, String confirmation) {
        return Uni.createFrom().voidItem()
                .invoke(() -> requireConfirmed(confirmation))
                .call(() -> secrets.requireAvailable(NOBODY))
                .chain(() -> ledger.beginAll(caller))
                .chain(this::destroySecrets);
    }

    private Uni<RemovedConnections> destroySecrets(List<UUID> removed) {
        return Multi.createFrom().iterable(removed)
                .select().first(AT_ONCE)
                .onItem().transformToUniAndConcatenate(this::destroySecrets)
                .select().where(gone -> gone)
                .collect().asList()
                .map(gone -> new RemovedConnections(removed.size(), removed.size() - gone.size()));
    }

    private static void requireConfirmed(String confirmation) {
        if (!ALL.equals(confirmation.strip())) {
            throw RemovalNotConfirmed.ofAll(ALL);
        }
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
            throw RemovalNotConfirmed.ofOne(connection.settings().labels().name());
        }
    }
}
