package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which builds are wanted; all conditions must hold. */
public class BuildFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable String repository;

    @QueryParam("pipeline")
    @Parameter(description = "Of this pipeline")
    public @Nullable Long pipeline;

    @QueryParam("branch")
    @Parameter(description = "Of this branch, such as refs/heads/main")
    public @Nullable String branch;

    @QueryParam("commit")
    @Parameter(description = "Of this commit")
    public @Nullable String commit;

    @QueryParam("pullRequest")
    @Parameter(description = "Of this pull request")
    public @Nullable Long pullRequest;

    @QueryParam("state")
    @Parameter(description = "notStarted, inProgress, completed and so on")
    public @Nullable String state;

    @QueryParam("result")
    @Parameter(description = "succeeded, partiallySucceeded, failed or canceled")
    public @Nullable String result;

    @QueryParam("reason")
    @Parameter(description = "individualCI, pullRequest, manual, schedule and so on")
    public @Nullable String reason;

    @QueryParam("tag")
    @Parameter(description = "With this tag")
    public @Nullable String tag;

    @QueryParam("author")
    @Parameter(description = "Requested for: id, name or sign-in name")
    public @Nullable String author;

    @QueryParam("from")
    @Parameter(description = "Queued at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Queued before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("definition_id", pipeline)
                .is("source_branch", branch)
                .is("source_version", commit)
                .is("pull_request_id", pullRequest)
                .is("status", state)
                .is("result", result)
                .is("reason", reason)
                .has("tags", tag)
                .isOneOf(author, "requested_for_id", "requested_for_name", "requested_for_unique_name")
                .from("queue_time", from)
                .before("queue_time", to)
                .from("last_changed_date", changedSince);
    }
}
