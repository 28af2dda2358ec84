package io.adobridge.azure.build;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.TeamProjectReference;

/**
 * A pipeline as its builds refer to it.
 *
 * @param queueStatus {@link DefinitionQueueStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/list">Azure DevOps REST API</a>
 */
public record DefinitionReference(
        int id,
        @Nullable String name,
        @Nullable String path,
        @Nullable String type,
        @Nullable Instant createdDate,
        @Nullable TeamProjectReference project,
        @Nullable String queueStatus,
        int revision,
        @Nullable String uri,
        @Nullable String url) {
}
