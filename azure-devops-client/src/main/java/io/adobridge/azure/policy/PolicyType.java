package io.adobridge.azure.policy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A type of policies.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/policy/types/list">Azure DevOps REST API</a>
 */
public record PolicyType(
        UUID id,
        @Nullable String displayName,
        @Nullable String description,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
