package io.adobridge.ingestion.pipelines.environments;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which deployments to environments are wanted; all conditions must hold. */
public class EnvironmentDeploymentFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("environment")
    @Parameter(description = "To this environment")
    public @Nullable Long environment;

    @QueryParam("pipeline")
    @Parameter(description = "By this pipeline")
    public @Nullable Long pipeline;

    @QueryParam("build")
    @Parameter(description = "By this build")
    public @Nullable Long build;

    @QueryParam("result")
    @Parameter(description = "succeeded, succeededWithIssues, failed, canceled, skipped or abandoned")
    public @Nullable String result;

    @QueryParam("from")
    @Parameter(description = "Queued at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Queued before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Finished, or begun while it runs, at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("environment_id", environment)
                .is("definition_id", pipeline)
                .is("build_id", build)
                .is("result", result)
                .from("queue_time", from)
                .before("queue_time", to)
                .from("coalesce(finish_time, start_time, queue_time)", changedSince);
    }
}
