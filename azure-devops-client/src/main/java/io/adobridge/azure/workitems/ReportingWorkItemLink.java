package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;

/**
 * A change of a link between two work items, as the reporting stream tells it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-links/get">Azure DevOps REST API</a>
 */
public record ReportingWorkItemLink(
        @Nullable String rel,
        Attributes attributes) {

    /** The oldest form has the attributes in the link itself. */
    @JsonCreator
    static ReportingWorkItemLink read(@JsonProperty("rel") @Nullable String rel,
            @JsonProperty("attributes") @Nullable Attributes attributes, @JsonProperty("sourceId") int sourceId,
            @JsonProperty("targetId") int targetId, @JsonProperty("isActive") boolean isActive,
            @JsonProperty("changedDate") @Nullable Instant changedDate) {
        return new ReportingWorkItemLink(rel, attributes != null ? attributes
                : new Attributes(sourceId, targetId, isActive, null, null, changedDate, null, null, null));
    }

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
