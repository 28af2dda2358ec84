package io.adobridge.ingestion.boards.teams;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which teams are wanted; all conditions must hold. */
public class TeamFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("member")
    @Parameter(description = "With this member: name or sign-in name")
    public @Nullable String member;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .isAnyOf(member, "members", "name", "uniqueName")
                .when(!removed, "removed_at IS NULL");
    }
}
