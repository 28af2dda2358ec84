package io.adobridge.ingestion.pipelines.tests;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which test runs are wanted; all conditions must hold. */
public class TestRunFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("build")
    @Parameter(description = "Of this build")
    public @Nullable Long build;

    @QueryParam("state")
    @Parameter(description = "Completed, InProgress, Aborted and so on, as Azure DevOps writes it")
    public @Nullable String state;

    @QueryParam("from")
    @Parameter(description = "Changed at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Changed before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("build_id", build)
                .is("state", state)
                .from("last_updated_date", from)
                .before("last_updated_date", to)
                .from("coalesce(last_updated_date, completed_date, started_date)", changedSince);
    }
}
