package io.adobridge.azure.build;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The repository of a build; its type is {@code TfsGit}, {@code tfsgit}, {@code GitHub} and so on.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/list">Azure DevOps REST API</a>
 */
public record BuildRepository(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        boolean checkoutSubmodules,
        @Nullable String clean,
        @Nullable String defaultBranch,
        Map<String, String> properties,
        @Nullable String rootFolder,
        @Nullable String url) {
}
