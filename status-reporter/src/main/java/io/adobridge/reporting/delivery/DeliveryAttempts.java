package io.adobridge.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.Doors;
import io.smallrye.mutiny.Uni;

/** Makes one attempt: the call to Azure DevOps, with whatever comes of it turned into an outcome. */
@ApplicationScoped
class DeliveryAttempts {

    private static final Logger LOG = Logger.getLogger(DeliveryAttempts.class);

    private final ConnectionMirror mirror;
    private final Doors doors;
    private final Posters posters;
    private final DeliveryConfig config;

    DeliveryAttempts(ConnectionMirror mirror, Doors doors, Posters posters, DeliveryConfig config) {
        this.mirror = mirror;
        this.doors = doors;
        this.posters = posters;
        this.config = config;
    }

    /** Never fails. */
    Uni<Attempt> make(Claim claim) {
        return doors.with(claim.connection(), azure -> admitted(azure, claim))
                .ifNoItem().after(config.attemptTimeout()).fail()
                .onFailure(FailedAttempt::isUnexpected)
                .invoke(bug -> LOG.errorf(bug, "Delivery %s met a bug", claim.delivery()))
                .onFailure().recoverWithItem(FailedAttempt::of)
                .map(outcome -> new Attempt(claim, outcome));
    }

    private Uni<Outcome> admitted(AzureDevOps azure, Claim claim) {
        return new ReportingScope(mirror.require(claim.connection())).admit(azure, claim.target().repository())
                .chain(() -> posters.post(azure, claim));
    }
}
