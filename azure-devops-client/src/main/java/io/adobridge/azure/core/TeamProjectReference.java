package io.adobridge.azure.core;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A project as other things refer to it. {@code id} is its identity; {@code name} changes when it is renamed.
 *
 * @param state {@link ProjectState}
 * @param visibility {@link ProjectVisibility}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/projects/list">Azure DevOps REST API</a>
 */
public record TeamProjectReference(
        UUID id,
        @Nullable String name,
        @Nullable String state,
        @Nullable String abbreviation,
        @Nullable String description,
        @Nullable Instant lastUpdateTime,
        long revision,
        @Nullable String visibility,
        @Nullable String defaultTeamImageUrl,
        @Nullable String url) {
}
