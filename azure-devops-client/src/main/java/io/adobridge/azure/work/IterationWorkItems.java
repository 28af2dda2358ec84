package io.adobridge.azure.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The work items of an iteration.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/iterations/get-iteration-work-items">Azure DevOps REST
 *      API</a>
 */
public record IterationWorkItems(
        List<WorkItemLink> workItemRelations,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A work item of an iteration, and its parent. */
    public record WorkItemLink(
            @Nullable String rel,
            @Nullable WorkItemReference source,
            @Nullable WorkItemReference target) {
    }

    /** A work item by id. */
    public record WorkItemReference(
            int id,
            @Nullable String url) {
    }
}
