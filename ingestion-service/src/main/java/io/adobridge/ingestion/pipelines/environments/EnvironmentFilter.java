package io.adobridge.ingestion.pipelines.environments;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which environments are wanted; all conditions must hold. */
public class EnvironmentFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .when(!removed, "removed_at IS NULL");
    }
}
