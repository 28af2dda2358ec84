package io.adobridge.azure.git;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a change of a ref.
 *
 * @param updateStatus {@link GitRefUpdateStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/refs/update-refs">Azure DevOps REST API</a>
 */
public record GitRefUpdateResult(
        @Nullable String name,
        @Nullable String customMessage,
        boolean isLocked,
        @Nullable String newObjectId,
        @Nullable String oldObjectId,
        @Nullable String rejectedBy,
        @Nullable UUID repositoryId,
        boolean success,
        @Nullable String updateStatus) {
}
