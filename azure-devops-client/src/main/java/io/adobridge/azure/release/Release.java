package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A release of a classic release pipeline; environments come with the single one or when asked for.
 *
 * @param status {@link ReleaseStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/list">Azure DevOps REST API</a>
 */
public record Release(
        int id,
        @Nullable String name,
        @Nullable String status,
        List<Artifact> artifacts,
        @Nullable String comment,
        @Nullable IdentityRef createdBy,
        @Nullable IdentityRef createdFor,
        @Nullable Instant createdOn,
        int definitionSnapshotRevision,
        @Nullable String description,
        List<ReleaseEnvironment> environments,
        boolean keepForever,
        @Nullable String logsContainerUrl,
        @Nullable IdentityRef modifiedBy,
        @Nullable Instant modifiedOn,
        @Nullable String poolName,
        @Nullable ProjectReference projectReference,
        PropertiesCollection properties,
        @Nullable String reason,
        @Nullable ReleaseDefinitionShallowReference releaseDefinition,
        int releaseDefinitionRevision,
        @Nullable String releaseNameFormat,
        List<String> tags,
        @Nullable String triggeringArtifactAlias,
        List<JsonNode> variableGroups,
        Map<String, ConfigurationVariableValue> variables,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
