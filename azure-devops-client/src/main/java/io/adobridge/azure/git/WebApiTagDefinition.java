package io.adobridge.azure.git;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A label.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-labels/list">Azure DevOps REST API</a>
 */
public record WebApiTagDefinition(
        @Nullable UUID id,
        @Nullable String name,
        boolean active,
        @Nullable String url) {
}
