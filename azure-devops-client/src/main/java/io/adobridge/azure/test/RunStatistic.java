package io.adobridge.azure.test;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How many results have one outcome.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/list">Azure DevOps REST API</a>
 */
public record RunStatistic(
        @Nullable String state,
        int count,
        @Nullable String outcome,
        @Nullable JsonNode resolutionState,
        @Nullable String resultMetadata) {
}
