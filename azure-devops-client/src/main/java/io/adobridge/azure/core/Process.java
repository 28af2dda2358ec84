package io.adobridge.azure.core;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A process template of the organization or collection.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/processes/list">Azure DevOps REST API</a>
 */
public record Process(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String description,
        boolean isDefault,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
