package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which work items are wanted; all conditions must hold. */
public class WorkItemFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("type")
    @Parameter(description = "Of this type, such as Bug")
    public @Nullable String type;

    @QueryParam("state")
    @Parameter(description = "In this state")
    public @Nullable String state;

    @QueryParam("assignee")
    @Parameter(description = "Assigned to: name or sign-in name")
    public @Nullable String assignee;

    @QueryParam("area")
    @Parameter(description = "In this area or below, such as `Fabrikam\\Web`")
    public @Nullable String area;

    @QueryParam("iteration")
    @Parameter(description = "In this iteration or below")
    public @Nullable String iteration;

    @QueryParam("parent")
    @Parameter(description = "Children of this work item")
    public @Nullable Long parent;

    @QueryParam("tag")
    @Parameter(description = "With this tag, whatever its case")
    public @Nullable String tag;

    @QueryParam("changedSince")
    @Parameter(description = "Changed at or after, deleted ones included")
    public @Nullable Instant changedSince;

    @QueryParam("from")
    @Parameter(description = "Changed at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Changed before")
    public @Nullable Instant to;

    @QueryParam("deleted")
    @Parameter(description = "With those in the recycle bin")
    public boolean deleted;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("type", type)
                .is("state", state)
                .isOneOf(assignee, "assigned_to_name", "assigned_to_unique_name")
                .isAtOrBelow("area_path", area)
                .isAtOrBelow("iteration_path", iteration)
                .is("parent_id", parent)
                .has("regexp_split_to_array(lower(tags), '\\s*;\\s*')",
                        tag == null ? null : tag.strip().toLowerCase(Locale.ROOT))
                .from("changed_date", changedSince)
                .from("changed_date", from)
                .before("changed_date", to)
                .when(!deleted && changedSince == null, "NOT deleted");
    }
}
