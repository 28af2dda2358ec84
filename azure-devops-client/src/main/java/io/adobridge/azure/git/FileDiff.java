package io.adobridge.azure.git;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How the lines of a file differ between two commits.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/file-diffs/list">Azure DevOps REST API</a>
 */
public record FileDiff(@Nullable String path, @Nullable String originalPath, List<LineDiffBlock> lineDiffBlocks) {

    /**
     * Lines that belong together.
     *
     * @param changeType none, add, delete or edit
     */
    public record LineDiffBlock(@Nullable String changeType, int originalLineNumberStart, int originalLinesCount,
            int modifiedLineNumberStart, int modifiedLinesCount) {

        /** Whether it has lines, in the newer commit, that are not as they were. */
        public boolean changes() {
            return !"none".equalsIgnoreCase(changeType) && !"delete".equalsIgnoreCase(changeType) && modifiedLinesCount > 0;
        }
    }

    /** Which files to compare, at most ten at once. */
    record FileDiffsCriteria(String baseVersionCommit, String targetVersionCommit, List<FileDiffParams> fileDiffParams) {
    }

    /** One file, and its path before where that was another one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileDiffParams(String path, @Nullable String originalPath) {
    }
}
