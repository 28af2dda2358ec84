package io.adobridge.azure.test;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.ShallowReference;

/**
 * The build and its platform.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/code-coverage/get-build-code-coverage">Azure DevOps REST
 *      API</a>
 */
public record BuildConfiguration(
        int id,
        @Nullable String number,
        @Nullable String branchName,
        int buildDefinitionId,
        @Nullable String buildSystem,
        @Nullable Instant creationDate,
        @Nullable String flavor,
        @Nullable String platform,
        @Nullable ShallowReference project,
        @Nullable String repositoryGuid,
        @Nullable String repositoryType,
        @Nullable String sourceVersion,
        @Nullable String targetBranchName,
        @Nullable String uri) {
}
