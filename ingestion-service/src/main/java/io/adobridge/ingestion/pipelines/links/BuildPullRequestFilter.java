package io.adobridge.ingestion.pipelines.links;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which pull requests of builds are wanted; all conditions must hold. */
public class BuildPullRequestFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("build")
    @Parameter(description = "Of this build")
    public @Nullable Long build;

    @QueryParam("pullRequest")
    @Parameter(description = "This pull request")
    public @Nullable Long pullRequest;

    @QueryParam("changedSince")
    @Parameter(description = "Of builds that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("build_id", build)
                .is("pull_request_id", pullRequest)
                .fromOf("build_id", "build", "build_id", "last_changed_date", changedSince);
    }
}
