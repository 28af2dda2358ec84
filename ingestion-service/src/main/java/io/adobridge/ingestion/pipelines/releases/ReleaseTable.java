package io.adobridge.ingestion.pipelines.releases;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.release.Release;
import io.adobridge.azure.release.ReleaseDefinitionShallowReference;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Person;

/** How a release fills its row. */
final class ReleaseTable {

    static final Table<Found<Release>> TABLE = Table.<Found<Release>> named("release")
            .number("release_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .number("definition_id", found -> id(found.item().releaseDefinition()))
            .text("definition_name", found -> name(found.item().releaseDefinition()))
            .text("name", found -> found.item().name())
            .text("description", found -> found.item().description())
            .text("status", found -> found.item().status())
            .text("reason", found -> found.item().reason())
            .time("created_on", found -> Dates.known(found.item().createdOn()))
            .time("modified_on", found -> Dates.known(found.item().modifiedOn()))
            .text("created_by_id", found -> Person.of(found.item().createdBy()).id())
            .text("created_by_name", found -> Person.of(found.item().createdBy()).name())
            .text("created_by_unique_name", found -> Person.of(found.item().createdBy()).uniqueName())
            .number("build_id", found -> SourceArtifacts.build(found.item().artifacts()))
            .json("artifacts", found -> SourceArtifacts.json(found.item().artifacts()))
            .texts("tags", found -> array(found.item().tags()))
            .flag("keep_forever", found -> found.item().keepForever())
            .text("web_url", found -> found.item().links().href("web"))
            .build();

    private ReleaseTable() {
    }

    static @Nullable Long id(@Nullable ReleaseDefinitionShallowReference definition) {
        return definition == null ? null : (long) definition.id();
    }

    static @Nullable String name(@Nullable ReleaseDefinitionShallowReference definition) {
        return definition == null ? null : definition.name();
    }

    private static String array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array.toString();
    }
}
