package io.adobridge.azure.checks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record of a plan, e.g. the task that is the check itself.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/distributedtask/records/update">Azure DevOps REST API</a>
 */
public record TimelineRecord(
        UUID id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String state,
        @Nullable String result,
        @Nullable JsonNode agentSpecification,
        int attempt,
        int changeId,
        @Nullable String currentOperation,
        @Nullable JsonNode details,
        @Nullable Integer errorCount,
        @Nullable Instant finishTime,
        @Nullable String identifier,
        List<JsonNode> issues,
        @Nullable Instant lastModified,
        @Nullable String location,
        @Nullable TaskLog log,
        @Nullable Integer order,
        @Nullable UUID parentId,
        @Nullable Integer percentComplete,
        List<JsonNode> previousAttempts,
        @Nullable Integer queueId,
        @Nullable String refName,
        @Nullable String resultCode,
        @Nullable Instant startTime,
        @Nullable JsonNode task,
        Map<String, JsonNode> variables,
        @Nullable Integer warningCount,
        @Nullable String workerName) {
}
