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
 * A classic release pipeline.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/definitions/list">Azure DevOps REST API</a>
 */
public record ReleaseDefinition(
        int id,
        @Nullable String name,
        @Nullable String path,
        @Nullable ProjectReference projectReference,
        List<Artifact> artifacts,
        @Nullable String comment,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdOn,
        @Nullable String description,
        List<ReleaseDefinitionEnvironment> environments,
        boolean isDeleted,
        @Nullable ReleaseReference lastRelease,
        @Nullable IdentityRef modifiedBy,
        @Nullable Instant modifiedOn,
        PropertiesCollection properties,
        @Nullable String releaseNameFormat,
        int revision,
        @Nullable String source,
        List<String> tags,
        List<JsonNode> triggers,
        List<Integer> variableGroups,
        Map<String, ConfigurationVariableValue> variables,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
