package io.adobridge.azure.build;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The records of a build: stages, phases, jobs, tasks, checkpoints; each refers to its parent.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/timeline/get">Azure DevOps REST API</a>
 */
public record Timeline(
        UUID id,
        int changeId,
        @Nullable UUID lastChangedBy,
        @Nullable Instant lastChangedOn,
        List<TimelineRecord> records,
        @Nullable String url) {
}
