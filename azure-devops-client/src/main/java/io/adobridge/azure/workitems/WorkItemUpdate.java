package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * What one update changed; the newest has {@code revisedDate} 9999-01-01.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/updates/list">Azure DevOps REST API</a>
 */
public record WorkItemUpdate(
        int id,
        Map<String, WorkItemFieldUpdate> fields,
        @Nullable WorkItemRelationUpdates relations,
        int rev,
        @Nullable IdentityRef revisedBy,
        @Nullable Instant revisedDate,
        int workItemId,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A field before and after. */
    public record WorkItemFieldUpdate(
            @Nullable JsonNode newValue,
            @Nullable JsonNode oldValue) {
    }

    /** Links before and after. */
    public record WorkItemRelationUpdates(
            List<WorkItemRelation> added,
            List<WorkItemRelation> removed,
            List<WorkItemRelation> updated) {
    }
}
