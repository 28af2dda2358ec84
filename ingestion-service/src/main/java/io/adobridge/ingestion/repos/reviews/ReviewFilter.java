package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which parts of pull requests are wanted; all conditions must hold. */
public class ReviewFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable UUID repository;

    @QueryParam("pullRequest")
    @Parameter(description = "Of this pull request")
    public @Nullable Long pullRequest;

    @QueryParam("author")
    @Parameter(description = "By this person: name, sign-in name or mail address")
    public @Nullable String author;

    @QueryParam("from")
    @Parameter(description = "Made at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Made before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Of pull requests that were created, closed, pushed to or talked about at or after")
    public @Nullable Instant changedSince;

    /** @param time the column with the time of what is filtered, {@code people} those that name who made it */
    Where where(UUID connection, String time, String... people) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("pull_request_id", pullRequest)
                .isOneOf(author, people)
                .from(time, from)
                .before(time, to)
                .fromOf("pull_request_id", "pull_request", "pull_request_id",
                        "greatest(creation_date, closed_date, last_activity_date)", changedSince);
    }
}
