package io.adobridge.ingestion.boards.links;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which links are wanted; all conditions must hold. */
public class LinkFilter {

    @QueryParam("workItem")
    @Parameter(description = "From or to this work item")
    public @Nullable Long workItem;

    @QueryParam("project")
    @Parameter(description = "With a work item of this project at either end")
    public @Nullable UUID project;

    @QueryParam("type")
    @Parameter(description = "Of this type, such as `System.LinkTypes.Hierarchy`")
    public @Nullable String type;

    @QueryParam("changedSince")
    @Parameter(description = "Of work items that changed at or after, at either end")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .isOneOf(workItem, "source_id", "target_id")
                .isInProject(project, "work_item", "work_item_id", "source_id", "target_id")
                .is("type", type)
                .fromOfEither(changedSince, "work_item", "work_item_id", "changed_date", "source_id", "target_id");
    }
}
