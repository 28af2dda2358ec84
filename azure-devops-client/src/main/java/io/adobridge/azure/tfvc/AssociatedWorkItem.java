package io.adobridge.azure.tfvc;

import org.jspecify.annotations.Nullable;

/**
 * A work item that a changeset mentions.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/changesets/get-changeset-work-items">Azure DevOps REST
 *      API</a>
 */
public record AssociatedWorkItem(
        int id,
        @Nullable String title,
        @Nullable String state,
        @Nullable String assignedTo,
        @Nullable String webUrl,
        @Nullable String workItemType,
        @Nullable String url) {
}
