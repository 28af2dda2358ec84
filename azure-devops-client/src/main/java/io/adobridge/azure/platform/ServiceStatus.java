package io.adobridge.azure.platform;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The state of Azure DevOps Services.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/status/health/get">Azure DevOps REST API</a>
 */
public record ServiceStatus(
        @Nullable StatusSummary status,
        @Nullable Instant lastUpdated,
        List<ServiceHealth> services) {

    /** The state in one sentence. */
    public record StatusSummary(
            @Nullable String health,
            @Nullable String message) {
    }

    /** The state of one service by geography. */
    public record ServiceHealth(
            @Nullable String id,
            List<GeographyWithHealth> geographies) {
    }

    /** The state in one geography. */
    public record GeographyWithHealth(
            @Nullable String id,
            @Nullable String name,
            @Nullable String health) {
    }
}
