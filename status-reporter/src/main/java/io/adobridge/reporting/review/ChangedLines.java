package io.adobridge.reporting.review;

import java.util.List;
import java.util.Map;

import io.adobridge.azure.git.FileDiff.LineDiffBlock;
import io.adobridge.reporting.verdict.Finding;

/**
 * The lines that a pull request changes.
 *
 * @param blocks by path, those of changed files alone; an empty list for a file whose every line counts
 */
record ChangedLines(Map<String, List<LineDiffBlock>> blocks) {

    /** Whether a finding is on one of them. */
    boolean cover(Finding finding) {
        List<LineDiffBlock> changed = finding.path() == null ? null : blocks.get(finding.path());
        Integer line = finding.line();
        return changed != null && line != null
                && (changed.isEmpty() || changed.stream().anyMatch(block -> covers(block, line)));
    }

    private static boolean covers(LineDiffBlock block, int line) {
        return block.changes() && line >= block.modifiedLineNumberStart()
                && line < block.modifiedLineNumberStart() + block.modifiedLinesCount();
    }
}
