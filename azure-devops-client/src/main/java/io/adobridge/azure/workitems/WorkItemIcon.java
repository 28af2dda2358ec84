package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a type.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-item-icons/list">Azure DevOps REST API</a>
 */
public record WorkItemIcon(
        @Nullable String id,
        @Nullable String url) {
}
