package io.adobridge.reporting.provisioning;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.provisioning.ImportTarget.Found;
import io.adobridge.reporting.provisioning.Servers.Opened;
import io.adobridge.reporting.provisioning.SonarProjects.Project;
import io.adobridge.reporting.source.Mappings;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Uni;

/** Imports repositories into SonarQube. The mapping comes first: no webhook finds its project unknown. */
@ApplicationScoped
class ProjectImport {

    private final Servers servers;
    private final ImportTarget targets;
    private final Mappings mappings;
    private final SonarProjects projects;
    private final SonarWebhooks webhooks;

    ProjectImport(Servers servers, ImportTarget targets, Mappings mappings, SonarProjects projects, SonarWebhooks webhooks) {
        this.servers = servers;
        this.targets = targets;
        this.mappings = mappings;
        this.projects = projects;
        this.webhooks = webhooks;
    }

    /** Sees to mapping, project and webhook; what is there already stays. */
    Uni<ImportedProject> bring(Wish wish, Reach reach) {
        return servers.open(wish.source(), reach)
                .chain(opened -> targets.find(opened.source(), wish.asked(), reach)
                        .map(found -> new Wanted(wish, opened, found, webhooks.addressOf(opened.source().id()))))
                .call(wanted -> mappings.lead(wanted.opened().source().id(), wish.projectKey(), wanted.repository()))
                .chain(this::setUp);
    }

    private Uni<ImportedProject> setUp(Wanted wanted) {
        return projects.ensure(wanted.opened().server(), wanted.project())
                .chain(project -> webhooks.ensure(wanted.opened().access(), wanted.wish().projectKey(), wanted.address())
                        .map(webhook -> wanted.done(project, webhook)));
    }

    /**
     * What a caller asks for.
     *
     * @param source id or name
     */
    record Wish(String source, String projectKey, ImportRepository asked) {
    }

    private record Wanted(Wish wish, Opened opened, Found found, URI address) {

        RepositoryRef repository() {
            return found.repository();
        }

        Project project() {
            String name = wish.asked().name();
            return new Project(wish.projectKey(), name == null ? repository().repository() : name, found.mainBranch());
        }

        ImportedProject done(Made project, Made webhook) {
            return new ImportedProject(wish.projectKey(), repository().connectionId(), repository().project(),
                    repository().repository(), project, webhook);
        }
    }
}
