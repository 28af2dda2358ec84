package io.adobridge.ingestion.pipelines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.build.AgentPoolQueue;
import io.adobridge.azure.build.BuildDefinition;
import io.adobridge.azure.build.BuildDefinition.BuildProcess;
import io.adobridge.azure.build.BuildRepository;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Person;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * A project's pipelines.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/definitions/list">Definitions - List</a>
 */
@ApplicationScoped
class DefinitionsStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("definitions", Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(30));

    private static final Table<Found<BuildDefinition>> TABLE = Table.<Found<BuildDefinition>> named("definition")
            .number("definition_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .text("name", found -> String.valueOf(found.item().name()))
            .text("path", found -> found.item().path())
            .text("type", found -> found.item().type())
            .text("queue_status", found -> found.item().queueStatus())
            .integer("revision", found -> found.item().revision())
            .time("created_date", found -> Dates.known(found.item().createdDate()))
            .text("process_type", found -> processType(found.item().process()))
            .text("queue_name", found -> queue(found.item().queue()))
            .text("yaml_file", found -> yamlFile(found.item().process()))
            .text("repository_id", found -> repository(found.item().repository()).id())
            .text("repository_name", found -> repository(found.item().repository()).name())
            .text("repository_type", found -> repository(found.item().repository()).type())
            .text("default_branch", found -> repository(found.item().repository()).defaultBranch())
            .text("author_name", found -> Person.of(found.item().authoredBy()).name())
            .time("seen_at", Found::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    private static final int CLASSIC = 1;
    private static final int YAML = 2;

    private static final BuildRepository NO_REPOSITORY = new BuildRepository(null, null, null, false, null, null, Map.of(),
            null, null);

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        return run.azure().build().wholeDefinitions(run.project().toString(), listing.page()).toUni()
                .map(page -> step(run, listing, page));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, Page<BuildDefinition> page) {
        Instant asOf = listing.requireStart();
        Step<Listing> step = listing.step(page.next(),
                List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, page.items()))));
        return page.next() != null ? step : step.and(Vanished.ofProject("definition", run, asOf));
    }

    private static @Nullable String processType(@Nullable BuildProcess process) {
        if (process == null) {
            return null;
        }
        return switch (process.type()) {
            case CLASSIC -> "classic";
            case YAML -> "yaml";
            default -> Integer.toString(process.type());
        };
    }

    private static @Nullable String queue(@Nullable AgentPoolQueue queue) {
        return queue == null ? null : queue.name();
    }

    private static @Nullable String yamlFile(@Nullable BuildProcess process) {
        return process == null ? null : process.yamlFilename();
    }

    private static BuildRepository repository(@Nullable BuildRepository repository) {
        return repository == null ? NO_REPOSITORY : repository;
    }
}
