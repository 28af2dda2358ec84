package io.adobridge.azure.git;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A comment of a thread; the first has {@code parentCommentId} 0.
 *
 * @param commentType {@link CommentType}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-thread-comments/list">Azure DevOps REST
 *      API</a>
 */
public record Comment(
        int id,
        @Nullable IdentityRef author,
        @Nullable String commentType,
        @Nullable String content,
        boolean isDeleted,
        @Nullable Instant lastContentUpdatedDate,
        @Nullable Instant lastUpdatedDate,
        int parentCommentId,
        @Nullable Instant publishedDate,
        List<IdentityRef> usersLiked,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A new comment in Markdown, or a change of one. */
    public static Comment of(String markdown) {
        return new Comment(0, null, CommentType.TEXT.wire(), markdown, false, null, null, 0, null, List.of(),
                ReferenceLinks.NONE);
    }
}
