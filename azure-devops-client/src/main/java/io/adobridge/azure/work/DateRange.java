package io.adobridge.azure.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The first and the last day.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/teamdaysoff/get">Azure DevOps REST API</a>
 */
public record DateRange(
        @Nullable Instant end,
        @Nullable Instant start) {
}
