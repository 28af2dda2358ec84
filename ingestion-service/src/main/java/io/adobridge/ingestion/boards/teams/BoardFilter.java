package io.adobridge.ingestion.boards.teams;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which boards are wanted; all conditions must hold. */
public class BoardFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("team")
    @Parameter(description = "Of this team")
    public @Nullable UUID team;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("team_id", team)
                .when(!removed, "removed_at IS NULL");
    }
}
