package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

/**
 * The place of a thread: a file, and the range of lines and columns (from 1) on the left (before) or right
 * (after) side.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads/create">Azure DevOps REST API</a>
 */
public record CommentThreadContext(
        @Nullable String filePath,
        @Nullable CommentPosition leftFileEnd,
        @Nullable CommentPosition leftFileStart,
        @Nullable CommentPosition rightFileEnd,
        @Nullable CommentPosition rightFileStart) {

    /** A line and a column, both counted from 1. */
    public record CommentPosition(
            int line,
            int offset) {
    }
}
