package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;
import io.adobridge.azure.json.Wire;

/**
 * A work item or one of its revisions: field values by reference name ({@code System.State}).
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/list">Azure DevOps REST API</a>
 */
public record WorkItem(
        int id,
        @Nullable WorkItemCommentVersionRef commentVersionRef,
        Map<String, JsonNode> fields,
        List<WorkItemRelation> relations,
        int rev,
        Map<String, String> multilineFieldsFormat,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A field as text. */
    public @Nullable String text(String field) {
        JsonNode value = fields.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** A field as a moment. */
    public @Nullable Instant instant(String field) {
        return Wire.instant(text(field));
    }

    /** A field as a person, in whichever form it came. */
    public @Nullable IdentityRef identity(String field) {
        JsonNode value = fields.get(field);
        return value == null || value.isNull() ? null : Wire.mapper().convertValue(value, IdentityRef.class);
    }

    /** The comment that a revision brought. */
    public record WorkItemCommentVersionRef(
            int commentId,
            int createdInRevision,
            boolean isDeleted,
            @Nullable String text,
            int version,
            @Nullable String url) {
    }
}
