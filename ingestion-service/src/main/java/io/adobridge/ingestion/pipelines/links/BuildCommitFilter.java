package io.adobridge.ingestion.pipelines.links;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which commits of builds are wanted; all conditions must hold. */
public class BuildCommitFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("build")
    @Parameter(description = "Of this build")
    public @Nullable Long build;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable UUID repository;

    @QueryParam("commit")
    @Parameter(description = "This commit")
    public @Nullable String commit;

    @QueryParam("changedSince")
    @Parameter(description = "Of builds that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("build_id", build)
                .is("repository_id", repository)
                .is("commit_id", commit)
                .fromOf("build_id", "build", "build_id", "last_changed_date", changedSince);
    }
}
