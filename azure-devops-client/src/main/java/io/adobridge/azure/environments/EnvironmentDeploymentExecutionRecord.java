package io.adobridge.azure.environments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A deployment of a run to an environment; {@code owner} is the run, {@code definition} the pipeline.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/environments/environmentdeployment-records/list">Azure DevOps
 *      REST API</a>
 */
public record EnvironmentDeploymentExecutionRecord(
        long id,
        @Nullable String result,
        @Nullable TaskOrchestrationOwner definition,
        int environmentId,
        @Nullable Instant finishTime,
        int jobAttempt,
        @Nullable String jobName,
        @Nullable TaskOrchestrationOwner owner,
        @Nullable UUID planId,
        @Nullable String planType,
        @Nullable Instant queueTime,
        @Nullable String requestIdentifier,
        int resourceId,
        @Nullable UUID scopeId,
        @Nullable UUID serviceOwner,
        int stageAttempt,
        @Nullable String stageName,
        @Nullable Instant startTime) {

    /** A run or a pipeline. */
    public record TaskOrchestrationOwner(
            int id,
            @Nullable String name,
            @JsonProperty("_links") ReferenceLinks links) {
    }
}
