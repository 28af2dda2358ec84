package io.adobridge.azure.build;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A run of a pipeline. {@code result} is absent while it runs.
 *
 * @param reason {@link BuildReason}
 * @param result {@link BuildResult}
 * @param status {@link BuildStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/list">Azure DevOps REST API</a>
 */
public record Build(
        int id,
        @Nullable String buildNumber,
        @Nullable String status,
        @Nullable String result,
        @Nullable AgentSpecification agentSpecification,
        boolean appendCommitMessageToRunName,
        int buildNumberRevision,
        @Nullable JsonNode controller,
        @Nullable DefinitionReference definition,
        boolean deleted,
        @Nullable IdentityRef deletedBy,
        @Nullable Instant deletedDate,
        @Nullable String deletedReason,
        List<JsonNode> demands,
        @Nullable Instant finishTime,
        @Nullable IdentityRef lastChangedBy,
        @Nullable Instant lastChangedDate,
        @Nullable BuildLogReference logs,
        @Nullable TaskOrchestrationPlanReference orchestrationPlan,
        @Nullable String parameters,
        List<TaskOrchestrationPlanReference> plans,
        @Nullable String priority,
        @Nullable TeamProjectReference project,
        PropertiesCollection properties,
        @Nullable String quality,
        @Nullable AgentPoolQueue queue,
        @Nullable String queueOptions,
        @Nullable Integer queuePosition,
        @Nullable Instant queueTime,
        @Nullable String reason,
        @Nullable BuildRepository repository,
        @Nullable IdentityRef requestedBy,
        @Nullable IdentityRef requestedFor,
        @Nullable String sourceBranch,
        @Nullable String sourceVersion,
        @Nullable Instant startTime,
        List<String> tags,
        Map<String, String> templateParameters,
        @Nullable Build triggeredByBuild,
        Map<String, String> triggerInfo,
        @Nullable String uri,
        List<BuildRequestValidationResult> validationResults,
        boolean keepForever,
        boolean retainedByRelease,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** The plan that runs it; its id leads to logs and timelines. */
    public record TaskOrchestrationPlanReference(
            int orchestrationType,
            @Nullable UUID planId) {
    }

    /** A remark on the request for the build. */
    public record BuildRequestValidationResult(
            @Nullable String result,
            @Nullable String message) {
    }

    /** The kind of hosted machine it runs on. */
    public record AgentSpecification(
            @Nullable String identifier) {
    }
}
