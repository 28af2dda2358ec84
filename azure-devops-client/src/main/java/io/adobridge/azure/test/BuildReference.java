package io.adobridge.azure.test;

import org.jspecify.annotations.Nullable;

/**
 * The build that ran the tests.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/list">Azure DevOps REST API</a>
 */
public record BuildReference(
        int id,
        @Nullable String number,
        @Nullable String branchName,
        @Nullable String buildSystem,
        int definitionId,
        @Nullable String repositoryId,
        @Nullable String uri) {
}
