package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.TeamProjectCollectionReference;

/**
 * What lies behind the address that people clone from.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/repositories/get-repository">Azure DevOps REST API</a>
 */
public record VstsInfo(
        @Nullable String serverUrl,
        @Nullable TeamProjectCollectionReference collection,
        @Nullable GitRepository repository) {
}
