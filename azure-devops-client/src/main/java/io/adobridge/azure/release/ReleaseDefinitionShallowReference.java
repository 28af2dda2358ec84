package io.adobridge.azure.release;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A release pipeline by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/list">Azure DevOps REST API</a>
 */
public record ReleaseDefinitionShallowReference(
        int id,
        @Nullable String name,
        @Nullable String path,
        @Nullable ProjectReference projectReference,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
