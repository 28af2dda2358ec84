package io.adobridge.connection.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.registration.ConnectionLedger.NewSecret;
import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * Replaces the token of a connection without an outage: the new one holds before it is written, is written beside the
 * old one, and is told to the other services with the next generation. Of two people at once one wins.
 */
@ApplicationScoped
class TokenReplacement {

    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final Verifier verifier;
    private final ConnectionLedger ledger;

    TokenReplacement(Connections connections, ConnectionSecrets secrets, Verifier verifier, ConnectionLedger ledger) {
        this.connections = connections;
        this.secrets = secrets;
        this.verifier = verifier;
        this.ledger = ledger;
    }

    /** The connection with its new token; {@link ConnectionNotValid} or {@link SecretChanged} leave the old one in use. */
    Uni<Stated> replace(UUID id, Caller caller, ReplaceToken request, boolean verify) {
        return connections.require(id, caller)
                .chain(connection -> readSecret(connection, request))
                .chain(swap -> verify ? examine(swap) : Uni.createFrom().item(swap))
                .chain(this::write)
                .chain(swap -> use(swap, Actor.of(caller)));
    }

    private Uni<Swap> readSecret(RegisteredConnection connection, ReplaceToken request) {
        return secrets.read(connection.id(), connection.standing().secretVersion())
                .map(old -> new Swap(connection, old.withToken(request.token()),
                        new NewSecret(0, request.expiresOn(), Optional.empty())));
    }

    private Uni<Swap> examine(Swap swap) {
        return verifier.verify(swap.connection().target(swap.secret()), swap.connection().settings().coverage())
                .map(swap::after);
    }

    private Uni<Swap> write(Swap swap) {
        return secrets.add(swap.id(), swap.secret())
                .onFailure(VaultFailure.Conflict.class).transform(conflict -> new SecretChanged(swap.id()))
                .map(swap::writtenAs);
    }

    private Uni<Stated> use(Swap swap, Actor by) {
        return ledger.useSecret(swap.id(), by, swap.connection().standing().secretVersion(), swap.use())
                .onFailure(SecretChanged.class).call(() -> destroy(swap));
    }

    private Uni<Void> destroy(Swap swap) {
        return secrets.destroy(swap.id(), swap.use().version()).onFailure().recoverWithNull();
    }

    /** One replacement on its way. */
    private record Swap(RegisteredConnection connection, ConnectionSecret secret, NewSecret use) {

        UUID id() {
            return connection.id();
        }

        Swap after(Report report) {
            if (!report.valid()) {
                throw new ConnectionNotValid(report);
            }
            return new Swap(connection, secret, new NewSecret(0, use.expiresOn(), Optional.of(report)));
        }

        Swap writtenAs(int version) {
            return new Swap(connection, secret, new NewSecret(version, use.expiresOn(), use.report()));
        }
    }
}
