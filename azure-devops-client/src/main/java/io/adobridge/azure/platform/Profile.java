package io.adobridge.azure.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The person behind a token.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/profile/profiles/get">Azure DevOps REST API</a>
 */
public record Profile(
        UUID id,
        @Nullable String displayName,
        @Nullable JsonNode applicationContainer,
        Map<String, JsonNode> coreAttributes,
        int coreRevision,
        @Nullable String profileState,
        int revision,
        @Nullable Instant timeStamp,
        @Nullable String publicAlias,
        @Nullable String emailAddress) {
}
