package io.adobridge.azure.build;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A stage, phase, job or task of a run. A retried one keeps its identifier, and {@code previousAttempts} leads
 * to the lost attempts.
 *
 * @param result {@link TaskResult}
 * @param state {@link TimelineRecordState}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/timeline/get">Azure DevOps REST API</a>
 */
public record TimelineRecord(
        UUID id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String state,
        @Nullable String result,
        int attempt,
        int changeId,
        @Nullable String currentOperation,
        @Nullable TimelineReference details,
        @Nullable Integer errorCount,
        @Nullable Instant finishTime,
        @Nullable String identifier,
        List<Issue> issues,
        @Nullable Instant lastModified,
        @Nullable BuildLogReference log,
        @Nullable Integer order,
        @Nullable UUID parentId,
        @Nullable Integer percentComplete,
        List<TimelineAttempt> previousAttempts,
        @Nullable Integer queueId,
        @Nullable String resultCode,
        @Nullable Instant startTime,
        @Nullable TaskReference task,
        @Nullable Integer warningCount,
        @Nullable String workerName,
        Map<String, JsonNode> variables,
        @Nullable JsonNode agentSpecification,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** The task that a record ran. */
    public record TaskReference(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String version) {
    }

    /** A timeline below this one. */
    public record TimelineReference(
            @Nullable UUID id,
            int changeId,
            @Nullable String url) {
    }

    /** An attempt before this one. */
    public record TimelineAttempt(
            int attempt,
            @Nullable UUID recordId,
            @Nullable UUID timelineId) {
    }

    /** An error or a warning that was logged. */
    public record Issue(
            @Nullable String type,
            @Nullable String category,
            Map<String, String> data,
            @Nullable String message) {
    }
}
