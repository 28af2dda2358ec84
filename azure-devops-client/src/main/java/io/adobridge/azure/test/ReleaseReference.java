package io.adobridge.azure.test;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The release that ran the tests.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/list">Azure DevOps REST API</a>
 */
public record ReleaseReference(
        int id,
        @Nullable String name,
        int attempt,
        @Nullable Instant creationDate,
        int definitionId,
        @Nullable Instant environmentCreationDate,
        int environmentDefinitionId,
        @Nullable String environmentDefinitionName,
        int environmentId,
        @Nullable String environmentName) {
}
