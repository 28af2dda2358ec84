package io.adobridge.reporting.ingestion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

import io.adobridge.kit.platform.WorkloadToken;
import io.smallrye.mutiny.Uni;

/** Asks ingestion-service as the workload that this is. Every question may fail as {@link IngestionAway}. */
@Singleton
public class IngestionService {

    private static final int EVENTS = 100;

    private final IngestionApi api;
    private final WorkloadToken token;
    private final IngestionServiceConfig config;

    IngestionService(@RestClient IngestionApi api, WorkloadToken token, IngestionServiceConfig config) {
        this.api = api;
        this.token = token;
        this.config = config;
    }

    /** What happened after a number, oldest first; nothing where nothing has happened within the wait. */
    public Uni<List<IngestionEvent>> events(UUID connection, long after, Duration wait) {
        return ask(authorization -> api.events(connection, after, wait.toSeconds(), EVENTS, authorization))
                .map(found -> found.map(IngestionApi.Events::items).orElse(List.of()));
    }

    /** A build, where it has been ingested. */
    public Uni<Optional<IngestedBuild>> build(UUID connection, int build) {
        return ask(authorization -> api.build(connection, build, authorization));
    }

    /** The newest build of a pipeline and branch that succeeded. */
    public Uni<Optional<IngestedBuild>> newestSucceeded(UUID connection, long pipeline, String branch) {
        return ask(authorization -> api.builds(connection, pipeline, branch, "succeeded", 1, authorization))
                .map(found -> found.flatMap(builds -> builds.items().stream().findFirst()));
    }

    /** What is known of a build, where it has been ingested. */
    public Uni<Optional<BuildFacts>> facts(UUID connection, int build) {
        return ask(authorization -> api.facts(connection, build, authorization));
    }

    /** The name of a project. */
    public Uni<Optional<String>> projectName(UUID connection, UUID project) {
        return ask(authorization -> api.project(connection, project, authorization))
                .map(found -> found.map(IngestionApi.Project::name));
    }

    /** A pull request, where it has been ingested. */
    public Uni<Optional<IngestedPullRequest>> pullRequest(UUID connection, int pullRequest) {
        return ask(authorization -> api.pullRequest(connection, pullRequest, authorization));
    }

    private <T> Uni<Optional<T>> ask(Function<String, Uni<T>> question) {
        return authorization()
                .chain(question::apply)
                .map(Optional::of)
                .onFailure(IngestionService::isUnknown).recoverWithItem(Optional.empty())
                .onFailure().transform(IngestionAway::new);
    }

    private Uni<String> authorization() {
        return Uni.createFrom().item(config.tokenFile())
                .map(file -> file.orElseThrow(
                        () -> new IllegalStateException("adobridge.ingestion-service.token-file is not set")))
                .chain(token::authorization);
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof ClientWebApplicationException web && web.getResponse().getStatus() == 404;
    }
}
