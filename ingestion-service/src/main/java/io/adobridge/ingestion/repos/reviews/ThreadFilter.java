package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which threads are wanted; all conditions must hold. */
public class ThreadFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable UUID repository;

    @QueryParam("pullRequest")
    @Parameter(description = "Of this pull request")
    public @Nullable Long pullRequest;

    @QueryParam("system")
    @Parameter(description = "Only those that Azure DevOps wrote, or only those of people")
    public @Nullable Boolean system;

    @QueryParam("type")
    @Parameter(description = "That note this, such as VoteUpdate")
    public @Nullable String type;

    @QueryParam("status")
    @Parameter(description = "With this status, such as active or fixed")
    public @Nullable String status;

    @QueryParam("from")
    @Parameter(description = "Begun at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Begun before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Of pull requests that were created, closed, pushed to or talked about at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("pull_request_id", pullRequest)
                .is("system", system)
                .is("type", type)
                .is("status", status)
                .from("published_at", from)
                .before("published_at", to)
                .fromOf("pull_request_id", "pull_request", "pull_request_id",
                        "greatest(creation_date, closed_date, last_activity_date)", changedSince);
    }
}
