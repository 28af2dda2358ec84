package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/** Verifies a connection that is saved, and takes over what was found. */
@ApplicationScoped
class Verification {

    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final Verifier verifier;
    private final ConnectionLedger ledger;

    Verification(Connections connections, ConnectionSecrets secrets, Verifier verifier, ConnectionLedger ledger) {
        this.connections = connections;
        this.secrets = secrets;
        this.verifier = verifier;
        this.ledger = ledger;
    }

    /** The report, already recorded. */
    Uni<Report> verify(UUID id, Caller caller) {
        return connections.require(id, caller)
                .chain(this::examine)
                .call(found -> ledger.recordReport(id, found.connection().standing().secretVersion(), found.report()))
                .map(Examined::report);
    }

    private Uni<Examined> examine(RegisteredConnection connection) {
        return secrets.read(connection.id(), connection.standing().secretVersion())
                .chain(secret -> verify(connection, secret));
    }

    private Uni<Examined> verify(RegisteredConnection connection, ConnectionSecret secret) {
        return verifier.verify(connection.target(secret), connection.settings().coverage())
                .map(report -> new Examined(connection, report));
    }

    private record Examined(RegisteredConnection connection, Report report) {
    }
}
