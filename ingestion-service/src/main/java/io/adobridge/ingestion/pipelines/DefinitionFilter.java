package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which pipelines are wanted; all conditions must hold. */
public class DefinitionFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("repository")
    @Parameter(description = "Of this repository")
    public @Nullable String repository;

    @QueryParam("name")
    @Parameter(description = "Of this name")
    public @Nullable String name;

    @QueryParam("state")
    @Parameter(description = "enabled, paused or disabled")
    public @Nullable String state;

    @QueryParam("type")
    @Parameter(description = "classic or yaml")
    public @Nullable String type;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    @QueryParam("changedSince")
    @Parameter(description = "Whose current revision was made at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("repository_id", repository)
                .isOneOf(name, "name")
                .is("queue_status", state)
                .is("process_type", type)
                .from("created_date", changedSince)
                .when(!removed, "removed_at IS NULL");
    }
}
