package io.adobridge.azure.checks;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A check on an environment, service connection, queue or the like.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/approvalsandchecks/check-configurations/list">Azure DevOps
 *      REST API</a>
 */
public record CheckConfiguration(
        int id,
        @Nullable CheckType type,
        @Nullable Resource resource,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdOn,
        boolean isDisabled,
        @Nullable JsonNode issue,
        @Nullable IdentityRef modifiedBy,
        @Nullable Instant modifiedOn,
        @Nullable JsonNode settings,
        @Nullable Integer timeout,
        @Nullable Integer version,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** What the check protects. */
    public record Resource(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type) {
    }

    /** Kind of a check. */
    public record CheckType(
            @Nullable UUID id,
            @Nullable String name) {
    }
}
