package io.adobridge.ingestion.repos.branches;

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

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .is("name", name)
                .is("commit_id", commit)
                .when(!removed, "removed_at IS NULL");
    }
}
