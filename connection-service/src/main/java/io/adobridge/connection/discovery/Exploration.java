package io.adobridge.connection.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.discovery.Discovered.InProject;
import io.adobridge.connection.discovery.Findings.Look;
import io.adobridge.connection.discovery.SyncQueue.Claim;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.target.Service;
import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.kit.work.LeasedWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * One synchronisation from the first call to the last. A project that cannot be looked through says why, and stops no other.
 * When the process stops nothing more is asked, and another replica begins anew.
 */
@ApplicationScoped
class Exploration {

    private static final int PROJECTS_AT_ONCE = 3;

    private final Surveyor surveyor;
    private final CatalogWriter writer;
    private final SyncQueue queue;
    private final LeasedWork work;

    Exploration(Surveyor surveyor, CatalogWriter writer, SyncQueue queue, LeasedWork work) {
        this.surveyor = surveyor;
        this.writer = writer;
        this.queue = queue;
        this.work = work;
    }

    /** Fails with {@link ClaimLost} when somebody else has taken it up meanwhile. */
    Uni<Void> run(Claim claim, RegisteredConnection connection) {
        return unlessStopping(surveyor.open(connection)
                .chain(survey -> survey.allProjects().map(all -> new Sight(claim, survey, all))))
                .onItem().ifNotNull().call(sight -> writer.projects(claim, sight.projects()))
                .onItem().ifNotNull().transformToUni(sight -> lookThrough(sight))
                .chain(() -> work.isStopping() ? queue.handBack(claim) : queue.end(claim, null))
                .onFailure(Exploration::isExplained).recoverWithUni(failure -> queue.end(claim, problem(failure)));
    }

    private Uni<Void> lookThrough(Sight sight) {
        return Multi.createFrom().iterable(sight.covered())
                .onItem().transformToUni(project -> unlessStopping(lookThrough(sight, project))).merge(PROJECTS_AT_ONCE)
                .onItem().transformToUniAndConcatenate(findings -> writer.findings(sight.claim(), findings))
                .onItem().ignoreAsUni();
    }

    private Uni<Findings> lookThrough(Sight sight, InProject project) {
        return Multi.createFrom().iterable(sight.kinds())
                .onItem().transformToUniAndConcatenate(kind -> look(sight.survey(), project, kind))
                .collect().asList()
                .map(looks -> Findings.of(project, looks));
    }

    /** No item once the process stops. */
    private <T> Uni<T> unlessStopping(Uni<T> question) {
        return work.unlessStopping(question, null);
    }

    private static Uni<Look> look(Survey survey, InProject project, Kind kind) {
        return survey.in(project, kind)
                .map(things -> new Look(new Found(kind, things), null))
                .onFailure(Diagnosis::explains).recoverWithItem(failure -> new Look(null, problem(failure)));
    }

    private static boolean isExplained(Throwable failure) {
        return Diagnosis.explains(failure) || failure instanceof VaultFailure;
    }

    private static ProblemView problem(Throwable failure) {
        return failure instanceof VaultFailure
                ? new ProblemView(failure instanceof VaultFailure.NotFound ? "secret-missing" : "vault-unavailable",
                        "The connection's secret cannot be read")
                : ProblemView.of(Diagnosis.of(failure));
    }

    private record Sight(Claim claim, Survey survey, List<Discovered> projects) {

        List<InProject> covered() {
            return projects.stream().map(Discovered::project)
                    .filter(project -> survey.coverage().includes(project.name())).toList();
        }

        /** What the connection is used for, and the teams, whom every service knows. */
        Set<Kind> kinds() {
            Coverage coverage = survey.coverage();
            Set<Kind> kinds = EnumSet.of(Kind.TEAM);
            if (coverage.services().contains(Service.REPOS)) {
                kinds.add(Kind.REPOSITORY);
            }
            if (coverage.services().contains(Service.PIPELINES)) {
                kinds.add(Kind.PIPELINE);
            }
            if (coverage.services().contains(Service.BOARDS)) {
                kinds.add(Kind.BOARD);
            }
            return kinds;
        }
    }
}
