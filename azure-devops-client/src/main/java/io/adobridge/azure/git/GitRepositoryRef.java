package io.adobridge.azure.git;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.TeamProjectCollectionReference;
import io.adobridge.azure.core.TeamProjectReference;

/**
 * The repository that a fork came from.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/repositories/get-repository">Azure DevOps REST API</a>
 */
public record GitRepositoryRef(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable TeamProjectCollectionReference collection,
        boolean isFork,
        @Nullable TeamProjectReference project,
        @Nullable String remoteUrl,
        @Nullable String sshUrl,
        @Nullable String url) {
}
