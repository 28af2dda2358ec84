package io.adobridge.ingestion.pipelines.releases;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which releases are wanted; all conditions must hold. */
public class ReleaseFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("pipeline")
    @Parameter(description = "Of this release pipeline")
    public @Nullable Long pipeline;

    @QueryParam("build")
    @Parameter(description = "Deploying this build")
    public @Nullable Long build;

    @QueryParam("state")
    @Parameter(description = "active, draft or abandoned")
    public @Nullable String state;

    @QueryParam("author")
    @Parameter(description = "Created by: id, name or sign-in name")
    public @Nullable String author;

    @QueryParam("from")
    @Parameter(description = "Created at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Created before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("definition_id", pipeline)
                .is("build_id", build)
                .is("status", state)
                .isOneOf(author, "created_by_id", "created_by_name", "created_by_unique_name")
                .from("created_on", from)
                .before("created_on", to)
                .from("coalesce(modified_on, created_on)", changedSince);
    }
}
