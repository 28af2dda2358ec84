package io.adobridge.ingestion.pipelines.releases;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which stages of releases are wanted; all conditions must hold. */
public class StageFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("release")
    @Parameter(description = "Of this release")
    public @Nullable Long release;

    @QueryParam("name")
    @Parameter(description = "Of this name")
    public @Nullable String name;

    @QueryParam("state")
    @Parameter(description = "succeeded, rejected, inProgress and so on")
    public @Nullable String state;

    @QueryParam("changedSince")
    @Parameter(description = "Of releases that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("release_id", release)
                .is("name", name)
                .is("coalesce(state, status)", state)
                .fromOf("release_id", "release", "release_id", "coalesce(modified_on, created_on)", changedSince);
    }
}
