package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * A change of a link between two work items, as the reporting stream tells it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-links/get">Azure DevOps REST API</a>
 */
public record ReportingWorkItemLink(
        @Nullable String rel,
        @Nullable Attributes attributes) {

    /** The two ends, whether the link stands, and who changed it. */
    public record Attributes(
            int sourceId,
            int targetId,
            boolean isActive,
            @Nullable String changedOperation,
            @Nullable IdentityRef changedBy,
            @Nullable Instant changedDate,
            @Nullable String comment,
            @Nullable UUID sourceProjectId,
            @Nullable UUID targetProjectId) {
    }
}
