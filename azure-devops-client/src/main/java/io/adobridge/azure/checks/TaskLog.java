package io.adobridge.azure.checks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A log of a plan.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/distributedtask/logs/create">Azure DevOps REST API</a>
 */
public record TaskLog(
        int id,
        @Nullable String path,
        @Nullable String location,
        @Nullable Instant createdOn,
        @Nullable String indexLocation,
        @Nullable Instant lastChangedOn,
        long lineCount) {

    /** A log to begin. */
    public static TaskLog at(String path) {
        return new TaskLog(0, path, null, null, null, null, 0);
    }
}
