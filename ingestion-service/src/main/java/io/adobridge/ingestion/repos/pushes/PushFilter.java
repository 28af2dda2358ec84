package io.adobridge.ingestion.repos.pushes;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which pushes are wanted; all conditions must hold. */
public class PushFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "To this repository")
    public @Nullable UUID repository;

    @QueryParam("branch")
    @Parameter(description = "That moved this branch or tag, by its full name such as refs/heads/main")
    public @Nullable String branch;

    @QueryParam("author")
    @Parameter(description = "By this person: id, name or sign-in name")
    public @Nullable String author;

    @QueryParam("from")
    @Parameter(description = "Pushed at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Pushed before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Pushed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .has("refs", branch)
                .isOneOf(author, "pusher_id", "pusher_name", "pusher_unique_name")
                .from("pushed_at", from)
                .before("pushed_at", to)
                .from("pushed_at", changedSince);
    }
}
