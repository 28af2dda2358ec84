package io.adobridge.connection.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.EgressDenied;
import io.adobridge.azure.core.ConnectionData;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.Report.ActsAs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One verification from the first call to the last: who are we, what do we see, may we read it. */
final class Examination {

    private static final String ANONYMOUS = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
    private static final String SMALLEST_QUERY = "SELECT [System.Id] FROM WorkItems WHERE [System.Id] = 1";
    private static final String PROJECT_SCOPE = "vso.project";

    private final AzureDevOps azure;
    private final Coverage coverage;

    Examination(AzureDevOps azure, Coverage coverage) {
        this.azure = azure;
        this.coverage = coverage;
    }

    Uni<Findings> run() {
        return identify()
                .chain(this::lookAround)
                .chain(this::tryServices);
    }

    private Uni<Findings> identify() {
        return azure.core().connectionData()
                .map(Examination::identified)
                .onFailure(Diagnosis::explains).recoverWithItem(Examination::unidentified);
    }

    private static Findings identified(ConnectionData data) {
        Findings reached = Findings.NONE.and(Check.passed(Check.REACHABILITY, null));
        return actsAs(data)
                .map(identity -> reached.and(Check.passed(Check.IDENTITY, null)).actingAs(identity))
                .orElseGet(() -> reached.and(Check.failed(Check.IDENTITY, Diagnosis.tokenIgnored(), null)));
    }

    /** Some hosts answer a token that they do not accept as if nobody had signed in. */
    private static Optional<ActsAs> actsAs(ConnectionData data) {
        return Optional.ofNullable(data.authenticatedUser())
                .filter(user -> user.id() != null && !ANONYMOUS.equals(String.valueOf(user.id())))
                .map(user -> new ActsAs(String.valueOf(user.id()),
                        String.valueOf(user.customDisplayName() == null ? user.providerDisplayName()
                                : user.customDisplayName())));
    }

    private static Findings unidentified(Throwable failure) {
        if (failure instanceof Unreachable || failure instanceof TlsUntrusted || failure instanceof Unavailable
                || failure instanceof EgressDenied) {
            return Findings.NONE.and(Check.failed(Check.REACHABILITY, Diagnosis.of(failure), null))
                    .and(Check.skipped(Check.IDENTITY, "the host was not reached", null));
        }
        Diagnosis diagnosis = failure instanceof NotFound ? Diagnosis.unknownOrganization() : Diagnosis.of(failure);
        return Findings.NONE.and(Check.passed(Check.REACHABILITY, null))
                .and(Check.failed(Check.IDENTITY, diagnosis, null));
    }

    private Uni<Findings> lookAround(Findings found) {
        if (!found.signedIn()) {
            return Uni.createFrom()
                    .item(found.and(Check.skipped(Check.PROJECTS, "nobody is signed in", PROJECT_SCOPE)));
        }
        return azure.core().projects(null)
                .onItem().transformToIterable(page -> page.items())
                .map(TeamProjectReference::name).collect().asList()
                .map(names -> looked(found, names))
                .onFailure(Diagnosis::explains).recoverWithItem(
                        failure -> found.and(Check.failed(Check.PROJECTS, ofScope(failure, PROJECT_SCOPE), PROJECT_SCOPE)));
    }

    private Findings looked(Findings found, List<String> visible) {
        String missing = coverage.projects().stream()
                .filter(wanted -> visible.stream().noneMatch(wanted::equalsIgnoreCase))
                .collect(Collectors.joining(", "));
        Check check = missing.isEmpty() ? Check.passed(Check.PROJECTS, PROJECT_SCOPE)
                : Check.failed(Check.PROJECTS, Diagnosis.unknownProjects(missing), PROJECT_SCOPE);
        return visible.stream().filter(coverage::includes).findFirst()
                .map(project -> found.and(check).seeing(project))
                .orElseGet(() -> found.and(check));
    }

    private Uni<Findings> tryServices(Findings found) {
        return Multi.createFrom().items(coverage.services().stream().sorted())
                .onItem().transformToUni(service -> tryService(service, found)).concatenate()
                .collect().asList()
                .map(found::and);
    }

    private Uni<Check> tryService(Service service, Findings found) {
        String project = found.project();
        if (project == null) {
            return Uni.createFrom().item(Check.skipped(service.key(),
                    found.signedIn() ? "there is no project to try it on" : "nobody is signed in", service.scope()));
        }
        return read(service, project)
                .replaceWith(() -> Check.passed(service.key(), service.scope()))
                .onFailure(Diagnosis::explains).recoverWithItem(
                        failure -> Check.failed(service.key(), ofScope(failure, service.scope()), service.scope()));
    }

    private Uni<?> read(Service service, String project) {
        return switch (service) {
            case REPOS -> azure.git().repositories(project).toUni();
            case PIPELINES -> azure.build().definitions(project, null).toUni();
            case BOARDS -> azure.workItems().wiql(project, SMALLEST_QUERY, 1);
        };
    }

    /** The identity is known to be good, so that a refusal now is about what the token may do. */
    private static Diagnosis ofScope(Throwable failure, String scope) {
        return failure instanceof Unauthorized || failure instanceof Forbidden ? Diagnosis.missingScope(scope)
                : Diagnosis.of(failure);
    }
}
