package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A saved query or a folder of queries.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/queries/list">Azure DevOps REST API</a>
 */
public record QueryHierarchyItem(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String path,
        List<QueryHierarchyItem> children,
        @Nullable WorkItemQueryClause clauses,
        List<WorkItemFieldReference> columns,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdDate,
        @Nullable String filterOptions,
        boolean hasChildren,
        boolean isDeleted,
        boolean isFolder,
        boolean isInvalidSyntax,
        boolean isPublic,
        @Nullable IdentityRef lastExecutedBy,
        @Nullable Instant lastExecutedDate,
        @Nullable IdentityRef lastModifiedBy,
        @Nullable Instant lastModifiedDate,
        @Nullable WorkItemQueryClause linkClauses,
        @Nullable String queryRecursionOption,
        @Nullable String queryType,
        List<WorkItemQuerySortColumn> sortColumns,
        @Nullable WorkItemQueryClause sourceClauses,
        @Nullable WorkItemQueryClause targetClauses,
        @Nullable String wiql,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A condition of a query. */
    public record WorkItemQueryClause(
            List<WorkItemQueryClause> clauses,
            @Nullable WorkItemFieldReference field,
            @Nullable WorkItemFieldReference fieldValue,
            boolean isFieldValue,
            @Nullable String logicalOperator,
            WorkItemField.@Nullable WorkItemFieldOperation operator,
            @Nullable String value) {
    }
}
