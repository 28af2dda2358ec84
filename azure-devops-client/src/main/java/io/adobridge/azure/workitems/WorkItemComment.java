package io.adobridge.azure.workitems;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A comment as versions before 5.1 answer it: the text of a revision.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/comments/get-comments">Azure DevOps REST API</a>
 */
public record WorkItemComment(
        @Nullable String format,
        @Nullable String renderedText,
        @Nullable IdentityRef revisedBy,
        @Nullable Instant revisedDate,
        int revision,
        @Nullable String text,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
