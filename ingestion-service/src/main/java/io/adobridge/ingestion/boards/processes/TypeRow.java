package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.core.TeamProject;
import io.adobridge.azure.workitems.WorkItemType;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Found;

/** A type of a project, and the process that it comes from. */
record TypeRow(Found<WorkItemType> found, @Nullable UUID process) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static final Table<TypeRow> TABLE = Table.<TypeRow> named("work_item_type")
            .id("project_id", row -> row.found.project()).key()
            .text("name", row -> String.valueOf(row.found.item().name())).key()
            .text("reference_name", row -> row.found.item().referenceName())
            .text("description", row -> row.found.item().description())
            .text("color", row -> row.found.item().color())
            .flag("disabled", row -> row.found.item().isDisabled())
            .id("process_id", TypeRow::process)
            .json("states", TypeRow::states)
            .time("seen_at", TypeRow::seenAt)
            .alsoSet("removed_at = NULL")
            .build();

    /** The process of a project, where it says so. */
    static @Nullable UUID process(TeamProject project) {
        String id = project.capabilities().getOrDefault("processTemplate", Map.of()).get("templateTypeId");
        return id == null || !UUID_FORM.matcher(id).matches() ? null : UUID.fromString(id);
    }

    private Instant seenAt() {
        return found.asOf();
    }

    private String states() {
        ArrayNode states = JsonNodeFactory.instance.arrayNode();
        found.item().states().forEach(state -> states.addObject().put("name", state.name())
                .put("category", state.category()).put("color", state.color()));
        return states.toString();
    }
}
