package io.adobridge.connection.verification;

import java.util.List;
import java.util.stream.Collectors;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.Page;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.connection.target.Coverage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Tries what a signed-in identity may do: on a few of the projects that it sees, without changing anything. */
final class Trials {

    private static final int MOST_PROJECTS = 5;
    private static final String DISABLED = "azure-project-disabled";

    private final Use use;
    private final AzureDevOps azure;
    private final Coverage coverage;
    private final Patience patience;

    Trials(AzureDevOps azure, Coverage coverage, Patience patience) {
        this.use = new Use(azure);
        this.azure = azure;
        this.coverage = coverage;
        this.patience = patience;
    }

    /** Looks which projects there are, and then tries each right, one after the other. */
    Uni<Findings> run(Findings arrived) {
        Uni<Findings> found = lookAround(arrived);
        for (Right right : Right.of(coverage)) {
            if (right != Right.PROJECTS) {
                found = found.chain(so -> attempt(right, so).map(so::and));
            }
        }
        return found;
    }

    private Uni<Findings> lookAround(Findings found) {
        String halted = found.halted();
        if (halted != null) {
            return Uni.createFrom().item(found.and(Check.skipped(Right.PROJECTS, halted)));
        }
        return patience.with(projects())
                .map(names -> looked(found, names))
                .onFailure(Patience::explains).recoverWithItem(failure -> found
                        .and(Check.failed(Right.PROJECTS, Patience.diagnose(failure, Right.PROJECTS, ""))));
    }

    private Uni<List<String>> projects() {
        return azure.core().projects(null)
                .onItem().transformToIterable(Page::items)
                .map(TeamProjectReference::name).collect().asList();
    }

    private Findings looked(Findings found, List<String> visible) {
        String missing = coverage.projects().stream()
                .filter(wanted -> visible.stream().noneMatch(wanted::equalsIgnoreCase))
                .collect(Collectors.joining(", "));
        Check check = missing.isEmpty() ? Check.passed(Right.PROJECTS)
                : Check.failed(Right.PROJECTS, Causes.unknownProjects(missing));
        return found.and(check).seeing(visible.stream().filter(coverage::includes).limit(MOST_PROJECTS).toList());
    }

    private Uni<Check> attempt(Right right, Findings found) {
        String halted = found.halted();
        if (halted != null || found.projects().isEmpty()) {
            return Uni.createFrom().item(Check.skipped(right, halted != null ? halted : "there is no project to try it on"));
        }
        List<String> where = right.isOfOrganization() ? found.projects().subList(0, 1) : found.projects();
        Multi<Check> checks = Multi.createFrom().iterable(where)
                .onItem().transformToUniAndConcatenate(project -> attempt(right, project));
        return coverage.projects().isEmpty() ? anyEnabled(right, found.projects().get(0), checks) : all(right, checks);
    }

    /** Of all the projects there are, one that is not disabled will do. */
    private static Uni<Check> anyEnabled(Right right, String project, Multi<Check> checks) {
        return checks.select().where(check -> !check.hasFailedFor(DISABLED)).toUni()
                .onItem().ifNull().continueWith(() -> Check.failed(right, Causes.projectDisabled(project)));
    }

    /** Projects that were asked for by name are all wanted. */
    private static Uni<Check> all(Right right, Multi<Check> checks) {
        return checks.select().where(check -> !check.hasPassed()).toUni()
                .onItem().ifNull().continueWith(() -> Check.passed(right));
    }

    private Uni<Check> attempt(Right right, String project) {
        return patience.with(use.of(right, project))
                .replaceWith(() -> Check.passed(right))
                .onFailure(Patience::explains).recoverWithItem(failure -> unusable(right, project, failure));
    }

    /** What a Server does not have, nobody needs a scope for. */
    private static Check unusable(Right right, String project, Throwable failure) {
        return right.isOptional() && failure instanceof VersionUnsupported
                ? Check.skipped(right, "this version of Azure DevOps Server does not have it")
                : Check.failed(right, Patience.diagnose(failure, right, project));
    }
}
