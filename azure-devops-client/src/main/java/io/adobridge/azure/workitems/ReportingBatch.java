package io.adobridge.azure.workitems;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One batch of a reporting stream ({@code WorkItem} or {@code ReportingWorkItemLink}); read on from the token,
 * or wait where {@code isLastBatch}.
 *
 * @see <a href=
 *      "https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-revisions/read-reporting-revisions-get">Azure
 *      DevOps REST API</a>
 */
public record ReportingBatch(
        List<JsonNode> values,
        @Nullable String nextLink,
        @Nullable String continuationToken,
        boolean isLastBatch) {
}
