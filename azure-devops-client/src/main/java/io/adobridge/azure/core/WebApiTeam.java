package io.adobridge.azure.core;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A team of a project.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/teams/get-all-teams">Azure DevOps REST API</a>
 */
public record WebApiTeam(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable JsonNode identity,
        @Nullable String identityUrl,
        @Nullable UUID projectId,
        @Nullable String projectName,
        @Nullable String url) {
}
