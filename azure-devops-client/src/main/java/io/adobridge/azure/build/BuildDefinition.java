package io.adobridge.azure.build;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A pipeline. Lists give the shallow half; process, triggers, variables and repository come with the single
 * one.
 *
 * @param queueStatus {@link DefinitionQueueStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/definitions/list">Azure DevOps REST API</a>
 */
public record BuildDefinition(
        int id,
        @Nullable String name,
        @Nullable String path,
        @Nullable String type,
        @Nullable Instant createdDate,
        @Nullable TeamProjectReference project,
        @Nullable String queueStatus,
        int revision,
        @Nullable String uri,
        @Nullable IdentityRef authoredBy,
        @Nullable DefinitionReference draftOf,
        List<DefinitionReference> drafts,
        @Nullable Build latestBuild,
        @Nullable Build latestCompletedBuild,
        List<BuildMetric> metrics,
        @Nullable String quality,
        @Nullable AgentPoolQueue queue,
        boolean badgeEnabled,
        @Nullable String buildNumberFormat,
        @Nullable String comment,
        List<JsonNode> demands,
        @Nullable String description,
        @Nullable String dropLocation,
        @Nullable String jobAuthorizationScope,
        @Nullable Integer jobCancelTimeoutInMinutes,
        @Nullable Integer jobTimeoutInMinutes,
        List<JsonNode> options,
        @Nullable BuildProcess process,
        @Nullable JsonNode processParameters,
        PropertiesCollection properties,
        @Nullable BuildRepository repository,
        List<JsonNode> retentionRules,
        List<String> tags,
        List<JsonNode> triggers,
        List<JsonNode> variableGroups,
        Map<String, JsonNode> variables,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** Where its steps come from: {@code type} 1 is the classic editor, 2 a YAML file. */
    public record BuildProcess(
            int type,
            @Nullable String yamlFilename,
            List<JsonNode> phases,
            @Nullable JsonNode resources,
            @Nullable JsonNode target) {
    }

    /** A measure over the builds of a day. */
    public record BuildMetric(
            @Nullable String name,
            @Nullable Instant date,
            int intValue,
            @Nullable String scope) {
    }
}
