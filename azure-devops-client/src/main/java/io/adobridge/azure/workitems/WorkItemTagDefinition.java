package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A tag.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/tags/list">Azure DevOps REST API</a>
 */
public record WorkItemTagDefinition(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable Instant lastUpdated,
        @Nullable String url) {
}
