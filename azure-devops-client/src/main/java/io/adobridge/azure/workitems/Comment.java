package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A comment on a work item.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/comments/get-comments">Azure DevOps REST API</a>
 */
public record Comment(
        @JsonAlias("commentId") int id,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdDate,
        @Nullable Instant createdOnBehalfDate,
        @Nullable IdentityRef createdOnBehalfOf,
        @Nullable String format,
        boolean isDeleted,
        List<CommentMention> mentions,
        @Nullable IdentityRef modifiedBy,
        @Nullable Instant modifiedDate,
        List<CommentReaction> reactions,
        @Nullable String renderedText,
        @Nullable String text,
        int version,
        int workItemId,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** How many reacted in one way. */
    public record CommentReaction(
            @Nullable String type,
            int commentId,
            int count,
            boolean isCurrentUserEngaged,
            @Nullable String url,
            @JsonProperty("_links") ReferenceLinks links) {
    }

    /** Somebody or something that the comment mentions. */
    public record CommentMention(
            @Nullable String artifactId,
            @Nullable String artifactType,
            int commentId,
            @Nullable String targetId,
            @Nullable String url,
            @JsonProperty("_links") ReferenceLinks links) {
    }
}
