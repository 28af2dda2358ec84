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

    /** A range of lines of the changed file, from the first column of the first to the given column of the last. */
    public static CommentThreadContext right(String filePath, CommentPosition start, CommentPosition end) {
        return new CommentThreadContext(filePath, null, null, end, start);
    }

    /** A line and a column, both counted from 1. */
    public record CommentPosition(
            int line,
            int offset) {
    }
}
