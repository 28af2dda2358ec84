package io.adobridge.ingestion.boards.processes;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which work item types are wanted; all conditions must hold. */
public class WorkItemTypeFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("type")
    @Parameter(description = "Of this name or reference name, such as Bug")
    public @Nullable String type;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .isOneOf(type, "name", "reference_name")
                .when(!removed, "removed_at IS NULL");
    }
}
