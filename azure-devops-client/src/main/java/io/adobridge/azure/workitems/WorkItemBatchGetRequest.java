package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which work items to read: at most 200 ids, and either fields or {@code $expand}. {@code errorPolicy} {@code
 * omit} gives nulls for those that are gone, instead of failing all.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/get-work-items-batch">Azure DevOps REST
 *      API</a>
 */
public record WorkItemBatchGetRequest(
        @JsonProperty("$expand") @Nullable String expand,
        @Nullable Instant asOf,
        @Nullable String errorPolicy,
        List<String> fields,
        List<Integer> ids) {

    /** These work items with these fields; those that are gone are left out. */
    public static WorkItemBatchGetRequest of(List<Integer> ids, List<String> fields) {
        return new WorkItemBatchGetRequest(null, null, "omit", fields, ids);
    }

    /** These work items with all fields and links; those that are gone are left out. */
    public static WorkItemBatchGetRequest withRelations(List<Integer> ids) {
        return new WorkItemBatchGetRequest("relations", null, "omit", List.of(), ids);
    }
}
