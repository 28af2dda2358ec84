package io.adobridge.azure.workitems;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A field of the organization or collection.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/fields/list">Azure DevOps REST API</a>
 */
public record WorkItemField(
        @Nullable String name,
        @Nullable String referenceName,
        @Nullable String type,
        boolean canSortBy,
        @Nullable String description,
        boolean isDeleted,
        boolean isIdentity,
        boolean isPicklist,
        boolean isPicklistSuggested,
        boolean isQueryable,
        @Nullable UUID picklistId,
        boolean readOnly,
        List<WorkItemFieldOperation> supportedOperations,
        @Nullable String usage,
        boolean isLocked,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** An operator that queries may use on it. */
    public record WorkItemFieldOperation(
            @Nullable String name,
            @Nullable String referenceName) {
    }
}
