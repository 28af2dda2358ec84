package io.adobridge.azure.workitems;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A category of types, e.g. requirements.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-item-type-categories/list">Azure DevOps REST API</a>
 */
public record WorkItemTypeCategory(
        @Nullable String name,
        @Nullable String referenceName,
        @Nullable WorkItemTypeReference defaultWorkItemType,
        List<WorkItemTypeReference> workItemTypes,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A type by name. */
    public record WorkItemTypeReference(
            @Nullable String name,
            @Nullable String url) {
    }
}
