package io.adobridge.ingestion.repos.reviews;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.git.Comment;
import io.adobridge.azure.git.CommentType;
import io.adobridge.azure.git.GitPullRequestCommentThread;

/** Tells threads in which Azure DevOps notes something from those in which people talk. */
final class SystemThread {

    private SystemThread() {
    }

    static boolean is(GitPullRequestCommentThread thread) {
        return type(thread) != null || (!thread.comments().isEmpty() && thread.comments().stream().allMatch(SystemThread::is));
    }

    static boolean is(Comment comment) {
        return CommentType.SYSTEM.wire().equalsIgnoreCase(comment.commentType());
    }

    /** What it notes, such as {@code VoteUpdate} or {@code RefUpdate}; null for a thread of people. */
    static @Nullable String type(GitPullRequestCommentThread thread) {
        return thread.properties().text("CodeReviewThreadType");
    }
}
