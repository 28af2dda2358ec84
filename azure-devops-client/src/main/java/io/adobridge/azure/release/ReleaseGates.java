package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The gates before or after an attempt.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/gates/update">Azure DevOps REST API</a>
 */
public record ReleaseGates(
        int id,
        @Nullable String status,
        List<DeploymentAttempt.DeploymentJob> deploymentJobs,
        List<IgnoredGate> ignoredGates,
        @Nullable Instant lastModifiedOn,
        @Nullable UUID runPlanId,
        @Nullable Instant stabilizationCompletedOn,
        @Nullable Instant startedOn,
        @Nullable Instant succeedingSince) {

    /** A gate that somebody decided to ignore. */
    public record IgnoredGate(
            @Nullable String name,
            @Nullable Instant lastModifiedOn) {
    }
}
