package io.adobridge.reporting.delivery;

import java.time.Duration;
import java.util.List;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.adobridge.reporting.delivery.Outcome.Postponed;
import io.adobridge.reporting.delivery.Outcome.Refused;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Uni;

/** What a connection lets be reported: all of its organisation, unless projects or repositories are left out. */
record ReportingScope(EffectiveConnection connection) {

    /** Completes where reporting there is switched on, and fails as {@link NotReportable} where not. */
    Uni<Void> admit(AzureDevOps azure, RepositoryRef target) {
        if (connection.state().equals("disabled") || !connection.isEnabled("repos")) {
            return Uni.createFrom().failure(new NotReportable(new Postponed(Reason.REPORTING_OFF,
                    "Connection " + connection.name() + " has reporting switched off", Duration.ZERO)));
        }
        if (connection.projects().isEmpty() && connection.disabledRepositories().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return azure.git().repository(target.project(), target.repository()).invoke(this::requireWithin).replaceWithVoid();
    }

    private void requireWithin(GitRepository repository) {
        if (connection.disabledRepositories().contains(repository.id())) {
            throw new NotReportable(new Refused(Reason.REPOSITORY_SWITCHED_OFF,
                    "Repository " + repository.name() + " is switched off at connection " + connection.name()));
        }
        TeamProjectReference project = repository.project();
        if (project != null && !connection.projects().isEmpty() && !isListed(connection.projects(), project)) {
            throw new NotReportable(new Refused(Reason.PROJECT_OUT_OF_SCOPE,
                    "Project " + project.name() + " is not among the projects of connection " + connection.name()));
        }
    }

    private static boolean isListed(List<String> projects, TeamProjectReference project) {
        return projects.stream().anyMatch(listed -> listed.equalsIgnoreCase(project.name())
                || listed.equalsIgnoreCase(String.valueOf(project.id())));
    }
}
