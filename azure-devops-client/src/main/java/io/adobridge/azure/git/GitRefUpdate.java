package io.adobridge.azure.git;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A change of a ref from one object to another; forty zeros stand for none.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/refs/update-refs">Azure DevOps REST API</a>
 */
public record GitRefUpdate(
        @Nullable String name,
        boolean isLocked,
        @Nullable String newObjectId,
        @Nullable String oldObjectId,
        @Nullable UUID repositoryId) {
}
