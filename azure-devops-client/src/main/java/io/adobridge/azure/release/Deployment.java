package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A deployment of a release to a stage, once per attempt.
 *
 * @param deploymentStatus {@link DeploymentStatus}
 * @param operationStatus {@link DeploymentOperationStatus}
 * @param reason {@link DeploymentReason}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/deployments/list">Azure DevOps REST API</a>
 */
public record Deployment(
        int id,
        int attempt,
        @Nullable Instant completedOn,
        List<JsonNode> conditions,
        int definitionEnvironmentId,
        @Nullable String deploymentStatus,
        @Nullable IdentityRef lastModifiedBy,
        @Nullable Instant lastModifiedOn,
        @Nullable String operationStatus,
        List<ReleaseApproval> postDeployApprovals,
        List<ReleaseApproval> preDeployApprovals,
        @Nullable ProjectReference projectReference,
        @Nullable Instant queuedOn,
        @Nullable String reason,
        @Nullable ReleaseReference release,
        @Nullable ReleaseDefinitionShallowReference releaseDefinition,
        @Nullable ReleaseEnvironmentShallowReference releaseEnvironment,
        @Nullable IdentityRef requestedBy,
        @Nullable IdentityRef requestedFor,
        @Nullable Instant scheduledDeploymentTime,
        @Nullable Instant startedOn,
        @JsonProperty("_links") ReferenceLinks links) {
}
