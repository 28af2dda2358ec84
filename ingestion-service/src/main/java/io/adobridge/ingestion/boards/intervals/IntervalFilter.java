package io.adobridge.ingestion.boards.intervals;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which intervals are wanted; all conditions must hold. */
public class IntervalFilter {

    @QueryParam("workItem")
    @Parameter(description = "Of this work item")
    public @Nullable Long workItem;

    @QueryParam("aspect")
    @Parameter(description = "`state`, `assignee` or `iteration`")
    public @Nullable String aspect;

    @QueryParam("value")
    @Parameter(description = "Of this state, assignee (sign-in name) or iteration path")
    public @Nullable String value;

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("type")
    @Parameter(description = "Of work items of this type")
    public @Nullable String type;

    @QueryParam("category")
    @Parameter(description = "Of states of this category, such as `InProgress`")
    public @Nullable String category;

    @QueryParam("from")
    @Parameter(description = "Not ended before")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Begun before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Of work items that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("work_item_id", workItem)
                .is("aspect", aspect)
                .isOneOf(value, "value", "value_name")
                .is("project_id", project)
                .is("type", type)
                .is("category", category)
                .from("coalesce(ended_at, 'infinity')", from)
                .before("began_at", to)
                .fromOf("work_item_id", "work_item", "work_item_id", "changed_date", changedSince);
    }
}
