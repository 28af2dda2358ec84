package io.adobridge.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.Doors;
import io.adobridge.reporting.delivery.Outcome.Refused;
import io.adobridge.reporting.target.RepositoryRef;
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
                .chain(() -> posters.post(azure, claim))
                .onFailure(FailedAttempt::missesRepository)
                .recoverWithUni(failure -> missing(azure, claim.target().repository(), failure));
    }

    /** Everything below a disabled repository is answered as if it were not there; it itself is shown. */
    private static Uni<Outcome> missing(AzureDevOps azure, RepositoryRef in, Throwable failure) {
        return azure.git().repository(in.project(), in.repository())
                .map(GitRepository::isDisabled)
                .onFailure().recoverWithItem(false)
                .map(disabled -> disabled
                        ? new Refused(Reason.REPOSITORY_DISABLED, "Repository " + in.repository() + " is disabled")
                        : FailedAttempt.of(failure));
    }
}
