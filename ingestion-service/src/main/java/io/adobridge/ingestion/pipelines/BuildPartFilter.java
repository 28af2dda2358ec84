package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which parts of builds are wanted; all conditions must hold. */
public class BuildPartFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("build")
    @Parameter(description = "Of this build")
    public @Nullable Long build;

    @QueryParam("type")
    @Parameter(description = "Stage, Phase or Job")
    public @Nullable String type;

    @QueryParam("identifier")
    @Parameter(description = "As in the pipeline, such as Build.Job1")
    public @Nullable String identifier;

    @QueryParam("outcome")
    @Parameter(description = "succeeded, failed, canceled or skipped")
    public @Nullable String outcome;

    @QueryParam("from")
    @Parameter(description = "Finished at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Finished before")
    public @Nullable Instant to;

    @QueryParam("changedSince")
    @Parameter(description = "Of builds that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("build_id", build)
                .is("type", type)
                .is("identifier", identifier)
                .is("outcome", outcome)
                .from("finish_time", from)
                .before("finish_time", to)
                .fromOf("build_id", "build", "build_id", "last_changed_date", changedSince);
    }
}
