package io.adobridge.connection.registration;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.verification.Claim;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.VerificationPlan;
import io.adobridge.connection.verification.Verifier;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.platform.CallerContext;
import io.smallrye.mutiny.Uni;

/** Verifies a connection that is saved, and takes over what was found. */
@ApplicationScoped
class Verification {

    private static final Logger LOG = Logger.getLogger(Verification.class);

    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final Verifier verifier;
    private final StandingLedger ledger;
    private final VerificationPlan plan;

    Verification(Connections connections, ConnectionSecrets secrets, Verifier verifier, StandingLedger ledger,
            VerificationPlan plan) {
        this.connections = connections;
        this.secrets = secrets;
        this.verifier = verifier;
        this.ledger = ledger;
        this.plan = plan;
    }

    /** The report, already recorded. */
    Uni<Report> verify(UUID id, Caller caller) {
        return connections.require(id, caller)
                .chain(connection -> examine(connection)
                        .call(report -> ledger.recordReport(id, connection.standing().secretVersion(), report)));
    }

    /** What a claim is about; nothing when it is gone. */
    Uni<Assignment> open(Claim claim) {
        return connections.find(claim.connection())
                .map(found -> found.map(connection -> new Assignment(claim, connection)).orElse(null));
    }

    /**
     * What is found out in time; a failure of ours, such as a Vault that is away, says nothing about the connection.
     *
     * @param longest how long it may take
     */
    Uni<Outcome> examine(Assignment assignment, Duration longest) {
        var vain = new Outcome(assignment, Optional.empty(), false);
        return Uni.createFrom().deferred(() -> examine(assignment.connection())
                .map(report -> new Outcome(assignment, Optional.of(report), false))
                .ifNoItem().after(longest).fail()
                .onFailure().invoke(failure -> LOG.infof("Nothing is found out about connection %s: %s",
                        assignment.connection().id(), failure))
                .onFailure().recoverWithItem(vain)
                .emitOn(CallerContext.current()));
    }

    /** Takes the outcome over, if the claim is still ours; what was broken off is left to somebody else. */
    Uni<Void> record(Outcome outcome) {
        Claim claim = outcome.assignment().claim();
        return outcome.brokenOff() ? plan.handBack(claim)
                : ledger.recordClaimed(claim, outcome.assignment().connection().standing().secretVersion(), outcome.report());
    }

    private Uni<Report> examine(RegisteredConnection connection) {
        return secrets.read(connection.id(), connection.standing().secretVersion())
                .chain(secret -> verify(connection, secret));
    }

    private Uni<Report> verify(RegisteredConnection connection, ConnectionSecret secret) {
        return verifier.verify(connection.target(secret), connection.settings().coverage());
    }

    /** A connection that this replica has to verify. */
    record Assignment(Claim claim, RegisteredConnection connection) {
    }

    /**
     * What came of it.
     *
     * @param report empty when nothing was found out
     * @param brokenOff whether nothing was because the process stops
     */
    record Outcome(Assignment assignment, Optional<Report> report, boolean brokenOff) {

        static Outcome brokenOff(Assignment assignment) {
            return new Outcome(assignment, Optional.empty(), true);
        }
    }
}
