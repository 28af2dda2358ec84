package io.adobridge.azure.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A past state of a project, as its history tells it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/projects/list">Azure DevOps REST API</a>
 */
public record ProjectInfo(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String state,
        @Nullable String abbreviation,
        @Nullable String description,
        @Nullable Instant lastUpdateTime,
        List<JsonNode> properties,
        long revision,
        @Nullable String uri,
        long version,
        @Nullable String visibility) {
}
