package io.adobridge.azure.build;

import org.jspecify.annotations.Nullable;

/**
 * Where a log is.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/get-build-logs">Azure DevOps REST API</a>
 */
public record BuildLogReference(
        int id,
        @Nullable String type,
        @Nullable String url) {
}
