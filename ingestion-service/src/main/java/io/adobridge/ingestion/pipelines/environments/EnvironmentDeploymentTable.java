package io.adobridge.ingestion.pipelines.environments;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.environments.EnvironmentDeploymentExecutionRecord;
import io.adobridge.azure.environments.EnvironmentDeploymentExecutionRecord.TaskOrchestrationOwner;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;

/** How a deployment to an environment fills its row. */
final class EnvironmentDeploymentTable {

    static final Table<Found<EnvironmentDeploymentExecutionRecord>> TABLE = Table
            .<Found<EnvironmentDeploymentExecutionRecord>> named("environment_deployment")
            .number("record_id", found -> found.item().id()).key()
            .number("environment_id", found -> (long) found.item().environmentId()).key()
            .id("project_id", Found::project)
            .number("definition_id", found -> id(found.item().definition()))
            .text("definition_name", found -> name(found.item().definition()))
            .number("build_id", found -> id(found.item().owner()))
            .text("build_number", found -> name(found.item().owner()))
            .text("stage_name", found -> found.item().stageName())
            .integer("stage_attempt", found -> Math.max(1, found.item().stageAttempt()))
            .text("job_name", found -> found.item().jobName())
            .integer("job_attempt", found -> Math.max(1, found.item().jobAttempt()))
            .text("result", found -> found.item().result())
            .time("queue_time", found -> Dates.known(found.item().queueTime()))
            .time("start_time", found -> Dates.known(found.item().startTime()))
            .time("finish_time", found -> Dates.known(found.item().finishTime()))
            .build();

    private EnvironmentDeploymentTable() {
    }

    private static @Nullable Long id(@Nullable TaskOrchestrationOwner owner) {
        return owner == null ? null : (long) owner.id();
    }

    private static @Nullable String name(@Nullable TaskOrchestrationOwner owner) {
        return owner == null ? null : owner.name();
    }
}
