package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which commits are wanted; all conditions must hold. */
public class CommitFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable UUID repository;

    @QueryParam("author")
    @Parameter(description = "By this author: name or mail address")
    public @Nullable String author;

    @QueryParam("push")
    @Parameter(description = "Brought by this push; with a repository")
    public @Nullable Long push;

    @QueryParam("from")
    @Parameter(description = "Committed at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Committed before")
    public @Nullable Instant to;

    @QueryParam("workItem")
    @Parameter(description = "Linked with this work item")
    public @Nullable Long workItem;

    @QueryParam("removed")
    @Parameter(description = "With those that the default branch has lost, by a forced push for example")
    public boolean removed;

    @QueryParam("changedSince")
    @Parameter(description = "Pushed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .isOneOf(author, "author_name", "author_email")
                .has("work_items", workItem)
                .is("push_id", push)
                .from("committer_date", from)
                .before("committer_date", to)
                .fromOf("repository_id, push_id", "push", "repository_id, push_id", "pushed_at", changedSince)
                .when(!removed, "removed_at IS NULL");
    }
}
