package io.adobridge.azure.build;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A log of a build.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/get-build-logs">Azure DevOps REST API</a>
 */
public record BuildLog(
        int id,
        @Nullable String type,
        @Nullable Instant createdOn,
        @Nullable Instant lastChangedOn,
        long lineCount,
        @Nullable String url) {
}
