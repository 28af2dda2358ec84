package io.adobridge.ingestion.boards.processes;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.adobridge.ingestion.reading.Where;

/** Which processes are wanted; all conditions must hold. */
public class ProcessFilter {

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .when(!removed, "removed_at IS NULL");
    }
}
