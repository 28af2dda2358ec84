package io.adobridge.azure.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * How a pull request stands with a policy.
 *
 * @param status {@link PolicyEvaluationStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/policy/evaluations/list">Azure DevOps REST API</a>
 */
public record PolicyEvaluationRecord(
        @Nullable String status,
        @Nullable String artifactId,
        @Nullable Instant completedDate,
        @Nullable PolicyConfiguration configuration,
        @Nullable JsonNode context,
        @Nullable UUID evaluationId,
        @Nullable Instant startedDate,
        @JsonProperty("_links") ReferenceLinks links) {
}
