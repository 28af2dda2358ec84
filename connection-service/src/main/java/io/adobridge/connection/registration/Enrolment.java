package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.authentication.RenewalSecrets;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.smallrye.mutiny.Uni;

/**
 * Saves candidates: secrets first, then the row that names them. What fails for good leaves nothing behind; a secret whose
 * row may or may not have been written is left to the sweeper, who can tell.
 */
@ApplicationScoped
class Enrolment {

    private final ConnectionSecrets secrets;
    private final RenewalSecrets renewals;
    private final TokenLedger ledger;

    Enrolment(ConnectionSecrets secrets, RenewalSecrets renewals, TokenLedger ledger) {
        this.secrets = secrets;
        this.renewals = renewals;
        this.ledger = ledger;
    }

    Uni<Registered> save(Candidate candidate) {
        UUID id = UUID.randomUUID();
        return keepRenewal(id, candidate)
                .chain(() -> secrets.create(id, candidate.request().secret(candidate.credential())))
                .chain(version -> ledger.enter(candidate, id, version))
                .onFailure(Enrolment::isTaken).call(() -> removeSecrets(id));
    }

    /** The database has refused the row for good. */
    static boolean isTaken(Throwable failure) {
        return failure instanceof NameTaken || Violation.ofAnswer(failure);
    }

    private Uni<Void> keepRenewal(UUID id, Candidate candidate) {
        return candidate.signedIn().access().map(access -> renewals.write(id, access.renewal()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> removeSecrets(UUID id) {
        return secrets.remove(id).onFailure().recoverWithNull();
    }
}
