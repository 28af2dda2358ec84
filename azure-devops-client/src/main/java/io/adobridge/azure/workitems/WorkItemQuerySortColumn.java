package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A column that orders a query.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Azure DevOps REST API</a>
 */
public record WorkItemQuerySortColumn(
        boolean descending,
        @Nullable WorkItemFieldReference field) {
}
