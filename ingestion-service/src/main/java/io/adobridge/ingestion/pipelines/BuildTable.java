package io.adobridge.ingestion.pipelines;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.azure.build.AgentPoolQueue;
import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildRepository;
import io.adobridge.azure.build.DefinitionReference;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Person;

/** How a build fills its row. A build that was run again in part is wanted with its timeline again. */
final class BuildTable {

    static final Table<Found<Build>> TABLE = Table.<Found<Build>> named("build")
            .number("build_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .number("definition_id", found -> definitionId(found.item().definition()))
            .text("definition_name", found -> definitionName(found.item().definition()))
            .text("build_number", found -> found.item().buildNumber())
            .text("status", found -> String.valueOf(found.item().status()))
            .text("result", found -> found.item().result())
            .text("reason", found -> found.item().reason())
            .time("queue_time", found -> Dates.known(found.item().queueTime()))
            .time("start_time", found -> Dates.known(found.item().startTime()))
            .time("finish_time", found -> Dates.known(found.item().finishTime()))
            .text("source_branch", found -> found.item().sourceBranch())
            .text("source_version", found -> found.item().sourceVersion())
            .number("pull_request_id", found -> PullRequestOfBuild.number(found.item()))
            .text("repository_id", found -> repositoryId(found.item().repository()))
            .text("repository_type", found -> repositoryType(found.item().repository()))
            .text("repository_name", found -> repositoryName(found.item().repository()))
            .text("requested_for_id", found -> Person.of(found.item().requestedFor()).id())
            .text("requested_for_name", found -> Person.of(found.item().requestedFor()).name())
            .text("requested_for_unique_name", found -> Person.of(found.item().requestedFor()).uniqueName())
            .text("requested_by_id", found -> Person.of(found.item().requestedBy()).id())
            .text("requested_by_name", found -> Person.of(found.item().requestedBy()).name())
            .text("requested_by_unique_name", found -> Person.of(found.item().requestedBy()).uniqueName())
            .text("priority", found -> found.item().priority())
            .flag("retained", found -> found.item().keepForever() || found.item().retainedByRelease())
            .time("last_changed_date", found -> Dates.known(found.item().lastChangedDate()))
            .text("queue_name", found -> queueName(found.item().queue()))
            .texts("tags", found -> array(found.item().tags()))
            .json("trigger_info", found -> object(found.item().triggerInfo()))
            .flag("deleted", found -> found.item().deleted())
            .text("web_url", found -> found.item().links().href("web"))
            .alsoSet("""
                    timeline = CASE WHEN (t.status, t.result, t.finish_time)
                        IS DISTINCT FROM (excluded.status, excluded.result, excluded.finish_time) THEN NULL
                        ELSE t.timeline END""")
            .build();

    private BuildTable() {
    }

    private static @Nullable Long definitionId(@Nullable DefinitionReference definition) {
        return definition == null ? null : (long) definition.id();
    }

    private static @Nullable String definitionName(@Nullable DefinitionReference definition) {
        return definition == null ? null : definition.name();
    }

    private static @Nullable String repositoryId(@Nullable BuildRepository repository) {
        return repository == null ? null : repository.id();
    }

    private static @Nullable String repositoryType(@Nullable BuildRepository repository) {
        return repository == null ? null : repository.type();
    }

    private static @Nullable String repositoryName(@Nullable BuildRepository repository) {
        return repository == null ? null : repository.name();
    }

    private static @Nullable String queueName(@Nullable AgentPoolQueue queue) {
        return queue == null ? null : queue.name();
    }

    private static String array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array.toString();
    }

    private static String object(Map<String, String> texts) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        texts.forEach(object::put);
        return object.toString();
    }
}
