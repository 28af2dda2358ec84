package io.adobridge.connection.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.target.AzureDoor;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.smallrye.mutiny.Uni;

/**
 * Registers connections: admitted, verified, secret written, row written, in this order. What fails leaves nothing
 * behind; a secret whose row may or may not have been written is left to the sweeper, who can tell.
 */
@ApplicationScoped
class ConnectionRegistry {

    private final Answers answers;
    private final AzureDoor door;
    private final Verifier verifier;
    private final ConnectionSecrets secrets;
    private final ConnectionLedger ledger;

    ConnectionRegistry(Answers answers, AzureDoor door, Verifier verifier, ConnectionSecrets secrets,
            ConnectionLedger ledger) {
        this.answers = answers;
        this.door = door;
        this.verifier = verifier;
        this.secrets = secrets;
        this.ledger = ledger;
    }

    /** The new connection, or the one that the same wish has led to before. */
    Uni<Registered> register(Registration asked) {
        return answers.find(asked)
                .chain(known -> known.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> registerNew(asked)));
    }

    /** What registering would find, without registering. */
    Uni<Report> tryOut(RegisterConnection request) {
        return door.requireAdmitted(request.host(), request.route())
                .chain(() -> verifier.verify(request.target(), request.coverage()));
    }

    private Uni<Registered> registerNew(Registration asked) {
        return answers.requireFree(asked.request().name())
                .chain(() -> examine(asked))
                .chain(report -> save(asked, report))
                .onFailure(ConnectionRegistry::isTaken).recoverWithUni(taken -> answers.findOrFail(asked, taken));
    }

    private Uni<Optional<Report>> examine(Registration asked) {
        if (!asked.verify()) {
            return door.requireAdmitted(asked.request().host(), asked.request().route()).replaceWith(Optional.empty());
        }
        return tryOut(asked.request()).map(report -> {
            if (!report.valid()) {
                throw new ConnectionNotValid(report);
            }
            return Optional.of(report);
        });
    }

    private Uni<Registered> save(Registration asked, Optional<Report> report) {
        UUID id = UUID.randomUUID();
        return secrets.create(id, asked.request().secret())
                .chain(version -> ledger.enter(asked, id, version, report))
                .onFailure(ConnectionRegistry::isTaken).call(() -> removeSecret(id));
    }

    private Uni<Void> removeSecret(UUID id) {
        return secrets.remove(id).onFailure().recoverWithNull();
    }

    /** The database has refused the row for good. */
    private static boolean isTaken(Throwable failure) {
        return failure instanceof NameTaken || Violation.ofAnswer(failure);
    }
}
