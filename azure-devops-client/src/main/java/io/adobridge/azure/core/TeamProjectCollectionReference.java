package io.adobridge.azure.core;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A collection (on Services: the organization) as other things refer to it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/projects/list">Azure DevOps REST API</a>
 */
public record TeamProjectCollectionReference(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String avatarUrl,
        @Nullable String url) {
}
