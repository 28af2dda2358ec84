package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A work item by id.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Azure DevOps REST API</a>
 */
public record WorkItemReference(
        int id,
        @Nullable String url) {
}
