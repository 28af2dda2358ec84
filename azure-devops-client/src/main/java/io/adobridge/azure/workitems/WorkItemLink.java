package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A link between two work items that a query found; roots have no source.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Azure DevOps REST API</a>
 */
public record WorkItemLink(
        @Nullable String rel,
        @Nullable WorkItemReference source,
        @Nullable WorkItemReference target) {
}
