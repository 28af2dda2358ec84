package io.adobridge.azure.git;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A thread of comments on a pull request, on a line, a file, or the whole. System threads ({@code commentType}
 * {@code system}) record votes, pushes and the like.
 *
 * @param status {@link CommentThreadStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads/list">Azure DevOps REST API</a>
 */
public record GitPullRequestCommentThread(
        int id,
        @Nullable String status,
        List<Comment> comments,
        Map<String, IdentityRef> identities,
        boolean isDeleted,
        @Nullable Instant lastUpdatedDate,
        PropertiesCollection properties,
        @Nullable Instant publishedDate,
        @Nullable CommentThreadContext threadContext,
        @Nullable GitPullRequestCommentThreadContext pullRequestThreadContext,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A new active thread that begins with that comment; without a context it is about the whole pull request. */
    public static GitPullRequestCommentThread of(Comment first, @Nullable CommentThreadContext context,
            PropertiesCollection properties) {
        return new GitPullRequestCommentThread(0, CommentThreadStatus.ACTIVE.wire(), List.of(first), Map.of(), false, null,
                properties, null, context, null, ReferenceLinks.NONE);
    }

    /** A change of nothing but the state. */
    public static GitPullRequestCommentThread to(CommentThreadStatus status) {
        return new GitPullRequestCommentThread(0, status.wire(), List.of(), Map.of(), false, null, PropertiesCollection.NONE,
                null, null, null, ReferenceLinks.NONE);
    }

    /** A change of the state and of some properties, the others stay. */
    public static GitPullRequestCommentThread to(CommentThreadStatus status, PropertiesCollection properties) {
        return new GitPullRequestCommentThread(0, status.wire(), List.of(), Map.of(), false, null, properties, null, null, null,
                ReferenceLinks.NONE);
    }

    /** The same beginning in that state. */
    public GitPullRequestCommentThread in(CommentThreadStatus state) {
        return new GitPullRequestCommentThread(id, state.wire(), comments, identities, isDeleted, lastUpdatedDate, properties,
                publishedDate, threadContext, pullRequestThreadContext, links);
    }

    /** Which iterations the place of the thread refers to. */
    public record GitPullRequestCommentThreadContext(
            int changeTrackingId,
            @Nullable CommentIterationContext iterationContext,
            @Nullable CommentTrackingCriteria trackingCriteria) {
    }

    /** The two iterations that the reader compared. */
    public record CommentIterationContext(
            int firstComparingIteration,
            int secondComparingIteration) {
    }

    /** Where the thread stood before it was moved along with later pushes. */
    public record CommentTrackingCriteria(
            int firstComparingIteration,
            @Nullable String origFilePath,
            CommentThreadContext.@Nullable CommentPosition origLeftFileEnd,
            CommentThreadContext.@Nullable CommentPosition origLeftFileStart,
            CommentThreadContext.@Nullable CommentPosition origRightFileEnd,
            CommentThreadContext.@Nullable CommentPosition origRightFileStart,
            int secondComparingIteration) {
    }
}
