package io.adobridge.azure.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A level of the backlog and its types.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/backlogs/list">Azure DevOps REST API</a>
 */
public record BacklogLevelConfiguration(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        List<WorkItemFieldReference> addPanelFields,
        @Nullable String color,
        List<BacklogColumn> columnFields,
        @Nullable WorkItemTypeReference defaultWorkItemType,
        boolean isHidden,
        @Nullable Integer rank,
        int workItemCountLimit,
        List<WorkItemTypeReference> workItemTypes) {

    /** A column of the backlog. */
    public record BacklogColumn(
            @Nullable WorkItemFieldReference columnFieldReference,
            int width) {
    }

    /** A field by name. */
    public record WorkItemFieldReference(
            @Nullable String name,
            @Nullable String referenceName,
            @Nullable String url) {
    }

    /** A type by name. */
    public record WorkItemTypeReference(
            @Nullable String name,
            @Nullable String url) {
    }
}
