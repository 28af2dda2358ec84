package io.adobridge.ingestion.pipelines.releases;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which deployments of releases are wanted; all conditions must hold. */
public class DeploymentFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("release")
    @Parameter(description = "Of this release")
    public @Nullable Long release;

    @QueryParam("pipeline")
    @Parameter(description = "Of this release pipeline")
    public @Nullable Long pipeline;

    @QueryParam("stage")
    @Parameter(description = "To stages of this name")
    public @Nullable String stage;

    @QueryParam("build")
    @Parameter(description = "Of this build")
    public @Nullable Long build;

    @QueryParam("state")
    @Parameter(description = "succeeded, failed, partiallySucceeded, inProgress or notDeployed")
    public @Nullable String state;

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
                .is("release_id", release)
                .is("definition_id", pipeline)
                .is("environment_name", stage)
                .is("build_id", build)
                .is("deployment_status", state)
                .isOneOf(author, "requested_for_id", "requested_for_name", "requested_for_unique_name")
                .from("queued_on", from)
                .before("queued_on", to)
                .from("coalesce(last_modified_on, completed_on, queued_on)", changedSince);
    }
}
