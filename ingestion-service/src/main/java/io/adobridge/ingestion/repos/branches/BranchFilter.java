package io.adobridge.ingestion.repos.branches;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which branches are wanted; all conditions must hold. */
public class BranchFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable UUID repository;

    @QueryParam("name")
    @Parameter(description = "With this full name, such as refs/heads/main")
    public @Nullable String name;

    @QueryParam("commit")
    @Parameter(description = "That point to this commit")
    public @Nullable String commit;

    @QueryParam("removed")
    @Parameter(description = "With those that were deleted")
    public boolean removed;

    @QueryParam("changedSince")
    @Parameter(description = "Pushed to at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("name", name)
                .is("commit_id", commit)
                .fromOf("repository_id, name", "push", "repository_id, unnest(refs)", "pushed_at", changedSince)
                .when(!removed, "removed_at IS NULL");
    }
}
