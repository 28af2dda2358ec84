package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which revisions of work items are wanted; all conditions must hold. */
public class RevisionFilter {

    @QueryParam("workItem")
    @Parameter(description = "Of this work item")
    public @Nullable Long workItem;

    @QueryParam("project")
    @Parameter(description = "Of work items that were in this project then")
    public @Nullable UUID project;

    @QueryParam("type")
    @Parameter(description = "Of work items that were of this type then, such as Bug")
    public @Nullable String type;

    @QueryParam("state")
    @Parameter(description = "That left the work item in this state")
    public @Nullable String state;

    @QueryParam("assignee")
    @Parameter(description = "That left the work item assigned to: name or sign-in name")
    public @Nullable String assignee;

    @QueryParam("from")
    @Parameter(description = "Made at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Made before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Of work items that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("work_item_id", workItem)
                .is("project_id", project)
                .is("type", type)
                .is("state", state)
                .isOneOf(assignee, "assigned_to_name", "assigned_to_unique_name")
                .from("changed_date", from)
                .before("changed_date", to)
                .fromOf("work_item_id", "work_item", "work_item_id", "changed_date", changedSince);
    }
}
