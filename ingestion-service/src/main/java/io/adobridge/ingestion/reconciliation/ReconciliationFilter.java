package io.adobridge.ingestion.reconciliation;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which comparisons are wanted; all conditions must hold. */
public class ReconciliationFilter {

    @QueryParam("project")
    @Parameter(description = "In this project")
    public @Nullable UUID project;

    @QueryParam("entity")
    @Parameter(description = "Of builds, commits, pull-requests or work-items")
    public @Nullable String entity;

    @QueryParam("drifted")
    @Parameter(description = "That found something in their last round")
    public boolean drifted;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("entity", entity)
                .when(drifted, "missing + stale + gone > 0");
    }
}
