package io.adobridge.ingestion.boards.comments;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which comments are wanted; all conditions must hold. */
public class CommentFilter {

    @QueryParam("workItem")
    @Parameter(description = "Of this work item")
    public @Nullable Long workItem;

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("author")
    @Parameter(description = "By this author: name or sign-in name")
    public @Nullable String author;

    @QueryParam("from")
    @Parameter(description = "Written at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Written before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Written or changed at or after")
    public @Nullable Instant changedSince;

    @QueryParam("deleted")
    @Parameter(description = "With those that were deleted")
    public boolean deleted;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("work_item_id", workItem)
                .is("project_id", project)
                .isOneOf(author, "created_by_name", "created_by_unique_name")
                .from("created_date", from)
                .before("created_date", to)
                .from("modified_date", changedSince)
                .when(!deleted, "NOT deleted");
    }
}
