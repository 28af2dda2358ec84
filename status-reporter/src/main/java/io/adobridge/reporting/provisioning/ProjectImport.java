package io.adobridge.reporting.provisioning;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.Races;
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
    private final ProjectSetUp setUp;

    ProjectImport(Servers servers, ImportTarget targets, Mappings mappings, ProjectSetUp setUp) {
        this.servers = servers;
        this.targets = targets;
        this.mappings = mappings;
        this.setUp = setUp;
    }

    /** Sees to mapping, project and webhook; what is there already stays. */
    Uni<ImportedProject> bring(Wish wish, Reach reach) {
        return servers.open(wish.source(), reach)
                .chain(opened -> targets.find(opened.source(), wish.asked(), reach)
                        .map(found -> new Wanted(wish, opened, found, setUp.addressOf(opened.source().id()))))
                .call(wanted -> Races.settled(() -> mappings.lead(wanted.opened().source().id(), wish.projectKey(),
                        wanted.repository())))
                .chain(wanted -> setUp.see(wanted.atSonarQube()).map(wanted::done));
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

        ProjectSetUp.Wanted atSonarQube() {
            return new ProjectSetUp.Wanted(opened.source().id(), opened.access(), project(), address);
        }

        private Project project() {
            String name = wish.asked().name();
            return new Project(wish.projectKey(), name == null ? repository().repository() : name, found.mainBranch());
        }

        ImportedProject done(ProjectSetUp.Done done) {
            return new ImportedProject(wish.projectKey(), repository().connectionId(), repository().project(),
                    repository().repository(), done.project(), done.webhook());
        }
    }
}
