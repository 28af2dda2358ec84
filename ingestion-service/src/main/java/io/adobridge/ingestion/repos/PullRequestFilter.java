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

    @QueryParam("branch")
    @Parameter(description = "Into this branch, such as refs/heads/main")
    public @Nullable String branch;

    @QueryParam("sourceBranch")
    @Parameter(description = "From this branch, such as refs/heads/retry")
    public @Nullable String sourceBranch;

    @QueryParam("label")
    @Parameter(description = "With this label")
    public @Nullable String label;

    @QueryParam("reviewer")
    @Parameter(description = "Reviewed by: id, name or sign-in name")
    public @Nullable String reviewer;

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

    @QueryParam("changedSince")
    @Parameter(description = "Created, closed, pushed to or talked about at or after")
    public @Nullable Instant changedSince;

    @QueryParam("removed")
    @Parameter(description = "With those that are gone, as their repository is")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("status", state)
                .is("target_ref", branch)
                .is("source_ref", sourceBranch)
                .has("labels", label)
                .isAnyOf(reviewer, "reviewers", "id", "name", "uniqueName")
                .isOneOf(author, "author_id", "author_name", "author_unique_name")
                .has("work_items", workItem)
                .from("creation_date", from)
                .before("creation_date", to)
                .from("greatest(creation_date, closed_date, last_activity_date)", changedSince)
                .when(!removed, "removed_at IS NULL");
    }
}
