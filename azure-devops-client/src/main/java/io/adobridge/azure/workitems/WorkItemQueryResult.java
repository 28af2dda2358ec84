package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a query found: ids of a flat query, links of a tree. Values are read apart, 200 at a time.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Azure DevOps REST API</a>
 */
public record WorkItemQueryResult(
        @Nullable Instant asOf,
        List<WorkItemFieldReference> columns,
        @Nullable String queryResultType,
        @Nullable String queryType,
        List<WorkItemQuerySortColumn> sortColumns,
        List<WorkItemLink> workItemRelations,
        List<WorkItemReference> workItems) {
}
