package io.adobridge.ingestion.boards.processes;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which areas and iterations are wanted; all conditions must hold. */
public class ClassificationNodeFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("kind")
    @Parameter(description = "`area` or `iteration`")
    public @Nullable String kind;

    @QueryParam("path")
    @Parameter(description = "With this path, such as `Fabrikam\\Sprint 12`")
    public @Nullable String path;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("kind", kind)
                .isOneOf(path, "path")
                .when(!removed, "removed_at IS NULL");
    }
}
