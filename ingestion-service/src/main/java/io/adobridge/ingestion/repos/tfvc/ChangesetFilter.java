package io.adobridge.ingestion.repos.tfvc;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which changesets are wanted; all conditions must hold. */
public class ChangesetFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("author")
    @Parameter(description = "By this author: id, name or sign-in name")
    public @Nullable String author;

    @QueryParam("workItem")
    @Parameter(description = "That mention this work item")
    public @Nullable Long workItem;

    @QueryParam("from")
    @Parameter(description = "Checked in at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Checked in before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Checked in at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .isOneOf(author, "author_id", "author_name", "author_unique_name")
                .has("work_items", workItem)
                .from("created_at", from)
                .before("created_at", to)
                .from("created_at", changedSince);
    }
}
