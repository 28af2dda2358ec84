package io.adobridge.connection.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.verification.Claim;
import io.adobridge.connection.verification.ClaimLost;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.VerificationPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Takes over what verifications find out, and when the next one is due, in one transaction each. */
@ApplicationScoped
class StandingLedger {

    private final ConnectionRepository connections;
    private final Changes changes;
    private final VerificationPlan verifications;

    StandingLedger(ConnectionRepository connections, Changes changes, VerificationPlan verifications) {
        this.connections = connections;
        this.changes = changes;
        this.verifications = verifications;
    }

    /** Records a report on the secret that it was made with; one on an older secret says nothing any more. */
    @WithTransaction
    Uni<Void> recordReport(UUID id, int secretVersion, Report report) {
        return take(id, secretVersion, report).chain(() -> verifications.after(id, report));
    }

    /**
     * Records what came of a claim, empty when nothing was found out; {@link ClaimLost} when it is ours no more. A token that
     * was good is refused twice before it is believed to be bad.
     */
    @WithTransaction
    Uni<Void> recordClaimed(Claim claim, int secretVersion, Optional<Report> report) {
        return connections.require(claim.connection())
                .chain(connection -> !claim.doubted() && report.filter(connection::doubts).isPresent()
                        ? verifications.doubt(claim)
                        : settle(claim, secretVersion, report));
    }

    private Uni<Void> settle(Claim claim, int secretVersion, Optional<Report> report) {
        return report.map(found -> take(claim.connection(), secretVersion, found)).orElse(Uni.createFrom().voidItem())
                .chain(() -> verifications.settle(claim, report));
    }

    private Uni<Void> take(UUID id, int secretVersion, Report report) {
        return changes.change(id, Actor.SERVICE, Action.STATE_CHANGED, connection -> {
            if (connection.secretVersion == secretVersion && report.isConclusive()) {
                connection.verified(report);
            }
        }).replaceWithVoid();
    }
}
