package io.adobridge.azure.core;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A project with its default team and, where asked for, its capabilities (version control, process template).
 *
 * @param state {@link ProjectState}
 * @param visibility {@link ProjectVisibility}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/projects/get">Azure DevOps REST API</a>
 */
public record TeamProject(
        UUID id,
        String name,
        @Nullable String state,
        @Nullable String abbreviation,
        @Nullable String defaultTeamImageUrl,
        @Nullable String description,
        @Nullable Instant lastUpdateTime,
        long revision,
        @Nullable String visibility,
        Map<String, Map<String, String>> capabilities,
        @Nullable WebApiTeam defaultTeam,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
