package io.adobridge.azure.workitems;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A page of comments.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/comments/get-comments">Azure DevOps REST API</a>
 */
public record CommentList(
        List<Comment> comments,
        @Nullable String continuationToken,
        int count,
        @Nullable String nextPage,
        int totalCount,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
