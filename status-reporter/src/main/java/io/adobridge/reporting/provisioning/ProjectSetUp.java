package io.adobridge.reporting.provisioning;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.provisioning.SonarProjects.Project;
import io.adobridge.reporting.source.SonarAccess;
import io.smallrye.mutiny.Uni;

/** Sees to a project and its webhook at SonarQube; whoever sees to the same at the same moment waits. */
@ApplicationScoped
class ProjectSetUp {

    private final ImportTurns turns;
    private final SonarProjects projects;
    private final SonarWebhooks webhooks;

    ProjectSetUp(ImportTurns turns, SonarProjects projects, SonarWebhooks webhooks) {
        this.turns = turns;
        this.projects = projects;
        this.webhooks = webhooks;
    }

    /** Where the SonarQube of a source sends its webhooks; throws {@link NoPublicAddress} where that is not known. */
    URI addressOf(UUID source) {
        return webhooks.addressOf(source);
    }

    /** Makes what is missing. */
    Uni<Done> see(Wanted wanted) {
        return turns.inTurn(wanted.source(), wanted.project().key(), () -> seeInTurn(wanted));
    }

    private Uni<Done> seeInTurn(Wanted wanted) {
        return projects.ensure(wanted.access().server(), wanted.project())
                .chain(project -> webhooks.ensure(wanted.access(), wanted.project().key(), wanted.address())
                        .map(webhook -> new Done(project, webhook)));
    }

    /**
     * What has to be there.
     *
     * @param address that the webhook calls
     */
    record Wanted(UUID source, SonarAccess access, Project project, URI address) {
    }

    /** What was done about the two. */
    record Done(Made project, Made webhook) {
    }
}
