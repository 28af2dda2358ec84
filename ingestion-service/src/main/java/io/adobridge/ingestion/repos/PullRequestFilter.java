package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which pull requests are wanted; all conditions must hold. */
public class PullRequestFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable UUID repository;

    @QueryParam("state")
    @Parameter(description = "active, completed or abandoned")
    public @Nullable String state;

    @QueryParam("author")
    @Parameter(description = "By this author: id, name or sign-in name")
    public @Nullable String author;

    @QueryParam("workItem")
    @Parameter(description = "Linked with this work item")
    public @Nullable Long workItem;

    @QueryParam("from")
    @Parameter(description = "Created at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Created before")
    public @Nullable Instant to;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("status", state)
                .isOneOf(author, "author_id", "author_name", "author_unique_name")
                .has("work_items", workItem)
                .from("creation_date", from)
                .before("creation_date", to);
    }
}
