package io.adobridge.ingestion.pipelines.links;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which work items of builds are wanted; all conditions must hold. */
public class BuildWorkItemFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("build")
    @Parameter(description = "Of this build")
    public @Nullable Long build;

    @QueryParam("workItem")
    @Parameter(description = "This work item")
    public @Nullable Long workItem;

    @QueryParam("changedSince")
    @Parameter(description = "Of builds that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("build_id", build)
                .is("work_item_id", workItem)
                .fromOf("build_id", "build", "build_id", "last_changed_date", changedSince);
    }
}
