package io.adobridge.reporting.provisioning;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.kit.mirror.Doors;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.gate.NamedRepository;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Uni;

/** The repository of an import as Azure DevOps names it, at the moment. */
@ApplicationScoped
class ImportTarget {

    private static final String BRANCH = "refs/heads/";

    private final Doors doors;

    ImportTarget(Doors doors) {
        this.doors = doors;
    }

    /**
     * Fails as {@link RepositoryNotImportable} where there is no such repository, or it is disabled, and as
     * {@link RepositoryUnreadable} where Azure DevOps does not tell.
     */
    Uni<Found> find(KnownSource source, ImportRepository asked, Reach reach) {
        RepositoryRef named = new NamedRepository(null, asked.connectionId(), asked.project(), asked.repository())
                .resolve(source, reach);
        return doors.with(named.connectionId(), azure -> azure.git().repository(named.project(), named.repository()))
                .onFailure(AzureDevOpsFailure.NotFound.class).transform(none -> notImportable(named))
                .onFailure(AzureDevOpsFailure.class).transform(failure -> new RepositoryUnreadable(named, failure))
                .map(repository -> found(named, repository));
    }

    private static Found found(RepositoryRef named, GitRepository repository) {
        if (repository.isDisabled()) {
            throw notImportable(named);
        }
        String project = repository.project() == null ? null : repository.project().name();
        RepositoryRef canonical = new RepositoryRef(named.connectionId(), project == null ? named.project() : project,
                repository.name() == null ? named.repository() : repository.name());
        return new Found(canonical, branch(repository.defaultBranch()));
    }

    private static @Nullable String branch(@Nullable String ref) {
        return ref != null && ref.startsWith(BRANCH) ? ref.substring(BRANCH.length()) : null;
    }

    private static RepositoryNotImportable notImportable(RepositoryRef named) {
        return new RepositoryNotImportable(named.project(), named.repository());
    }

    /**
     * A repository that is in use.
     *
     * @param mainBranch its default branch; null while it is empty
     */
    record Found(RepositoryRef repository, @Nullable String mainBranch) {
    }
}
