package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A deleted work item in the recycle bin.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/recyclebin/get-deleted-work-items">Azure DevOps REST
 *      API</a>
 */
public record WorkItemDelete(
        int id,
        @Nullable String name,
        @Nullable String type,
        int code,
        @Nullable String deletedBy,
        @Nullable String deletedDate,
        @Nullable String message,
        @Nullable String project,
        @Nullable WorkItem resource,
        @Nullable String url) {
}
