package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;

/**
 * A stage of a release with its approvals and attempts.
 *
 * @param status {@link EnvironmentStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/get-release">Azure DevOps REST API</a>
 */
public record ReleaseEnvironment(
        int id,
        @Nullable String name,
        @Nullable String status,
        List<ReleaseCondition> conditions,
        @Nullable Instant createdOn,
        int definitionEnvironmentId,
        List<JsonNode> deployPhasesSnapshot,
        List<DeploymentAttempt> deploySteps,
        @Nullable JsonNode environmentOptions,
        @Nullable Instant modifiedOn,
        @Nullable Instant nextScheduledUtcTime,
        @Nullable IdentityRef owner,
        @Nullable JsonNode postApprovalsSnapshot,
        List<ReleaseApproval> postDeployApprovals,
        @Nullable JsonNode postDeploymentGatesSnapshot,
        @Nullable JsonNode preApprovalsSnapshot,
        List<ReleaseApproval> preDeployApprovals,
        @Nullable JsonNode preDeploymentGatesSnapshot,
        @Nullable JsonNode processParameters,
        @Nullable Integer rank,
        @Nullable ReleaseReference release,
        @Nullable IdentityRef releaseCreatedBy,
        @Nullable ReleaseDefinitionShallowReference releaseDefinition,
        int releaseId,
        @Nullable Instant scheduledDeploymentTime,
        List<JsonNode> schedules,
        @Nullable Double timeToDeploy,
        @Nullable String triggerReason,
        List<JsonNode> variableGroups,
        Map<String, ConfigurationVariableValue> variables) {

    /** A condition under which the stage begins. */
    public record ReleaseCondition(
            @Nullable String name,
            boolean result,
            @Nullable String conditionType,
            @Nullable String value) {
    }
}
