package io.adobridge.azure.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A policy on branches; {@code settings} depend on the type.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/policy/configurations/list">Azure DevOps REST API</a>
 */
public record PolicyConfiguration(
        int id,
        @Nullable PolicyTypeRef type,
        int revision,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdDate,
        boolean isBlocking,
        boolean isDeleted,
        boolean isEnabled,
        boolean isEnterpriseManaged,
        @Nullable JsonNode settings,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** The type of a policy. */
    public record PolicyTypeRef(
            @Nullable UUID id,
            @Nullable String displayName,
            @Nullable String url) {
    }
}
