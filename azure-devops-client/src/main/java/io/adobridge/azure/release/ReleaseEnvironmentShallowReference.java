package io.adobridge.azure.release;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A stage by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/approvals/list">Azure DevOps REST API</a>
 */
public record ReleaseEnvironmentShallowReference(
        int id,
        @Nullable String name,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
