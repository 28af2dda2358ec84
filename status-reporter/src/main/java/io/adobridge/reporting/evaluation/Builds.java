package io.adobridge.reporting.evaluation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.ingestion.BuildFacts;
import io.adobridge.reporting.ingestion.IngestedBuild;
import io.adobridge.reporting.ingestion.IngestedPullRequest;
import io.adobridge.reporting.ingestion.IngestionService;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Uni;

/** Builds as gates need to know them. */
@ApplicationScoped
class Builds {

    private final IngestionService ingestion;

    Builds(IngestionService ingestion) {
        this.ingestion = ingestion;
    }

    Uni<Optional<IngestedBuild>> find(UUID connection, int build) {
        return ingestion.build(connection, build);
    }

    /** Whether a build is of this repository, whose project may be named by name or id. */
    Uni<Boolean> isOf(IngestedBuild build, RepositoryRef repository) {
        if (!build.isOf(repository.repository())) {
            return Uni.createFrom().item(false);
        }
        if (repository.project().equalsIgnoreCase(build.projectId().toString())) {
            return Uni.createFrom().item(true);
        }
        return ingestion.projectName(repository.connectionId(), build.projectId())
                .map(name -> name.filter(repository.project()::equalsIgnoreCase).isPresent());
    }

    /** A build with its facts and, where that is wanted, with the coverage before it. */
    Uni<KnownBuild> withFacts(UUID connection, IngestedBuild build, boolean coverageBefore) {
        return ingestion.facts(connection, build.id())
                .chain(facts -> coverageBefore && facts.filter(BuildFacts::complete).isPresent()
                        ? coverageBefore(connection, build).map(before -> new KnownBuild(build, facts, before))
                        : Uni.createFrom().item(new KnownBuild(build, facts, Optional.empty())));
    }

    private Uni<Optional<Double>> coverageBefore(UUID connection, IngestedBuild build) {
        return before(connection, build)
                .chain(before -> before.map(id -> ingestion.facts(connection, id))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(facts -> facts.flatMap(KnownBuild::coverage));
    }

    /** The build that it is compared with: the one before it, or where it checked a pull request the target branch's newest. */
    private Uni<Optional<Integer>> before(UUID connection, IngestedBuild build) {
        Long pipeline = build.pipelineId();
        if (build.pullRequestId() == null || pipeline == null) {
            return Uni.createFrom().item(Optional.ofNullable(build.previousBuildId()));
        }
        return ingestion.pullRequest(connection, build.pullRequestId())
                .map(found -> found.map(IngestedPullRequest::targetRef))
                .chain(target -> target.map(branch -> ingestion.newestSucceeded(connection, pipeline, branch))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.map(IngestedBuild::id));
    }
}
