package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A release by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/deployments/list">Azure DevOps REST API</a>
 */
public record ReleaseReference(
        int id,
        @Nullable String name,
        List<Artifact> artifacts,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdOn,
        @Nullable String description,
        @Nullable IdentityRef modifiedBy,
        @Nullable String reason,
        @Nullable ReleaseDefinitionShallowReference releaseDefinition,
        @Nullable String webAccessUri,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
