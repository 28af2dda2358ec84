package io.adobridge.azure.environments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a run used a service connection.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/serviceendpoint/executionhistory/list">Azure DevOps REST
 *      API</a>
 */
public record ServiceEndpointExecutionRecord(
        @Nullable ServiceEndpointExecutionData data,
        @Nullable UUID endpointId) {

    /** The run and its pipeline. */
    public record ServiceEndpointExecutionData(
            long id,
            @Nullable String result,
            EnvironmentDeploymentExecutionRecord.@Nullable TaskOrchestrationOwner definition,
            @Nullable Instant finishTime,
            EnvironmentDeploymentExecutionRecord.@Nullable TaskOrchestrationOwner owner,
            @Nullable String planType,
            @Nullable Instant startTime) {
    }
}
