package io.adobridge.azure.release;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.PropertiesCollection;

/**
 * A stage of a release pipeline.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/definitions/get">Azure DevOps REST API</a>
 */
public record ReleaseDefinitionEnvironment(
        int id,
        @Nullable String name,
        @Nullable String badgeUrl,
        List<JsonNode> conditions,
        @Nullable ReleaseReference currentRelease,
        List<JsonNode> demands,
        List<JsonNode> deployPhases,
        @Nullable JsonNode deployStep,
        @Nullable JsonNode environmentOptions,
        List<JsonNode> environmentTriggers,
        @Nullable JsonNode executionPolicy,
        @Nullable IdentityRef owner,
        @Nullable JsonNode postDeployApprovals,
        @Nullable JsonNode postDeploymentGates,
        @Nullable JsonNode preDeployApprovals,
        @Nullable JsonNode preDeploymentGates,
        @Nullable JsonNode processParameters,
        PropertiesCollection properties,
        @Nullable Integer queueId,
        @Nullable Integer rank,
        @Nullable JsonNode retentionPolicy,
        List<JsonNode> schedules,
        List<Integer> variableGroups,
        Map<String, ConfigurationVariableValue> variables) {
}
