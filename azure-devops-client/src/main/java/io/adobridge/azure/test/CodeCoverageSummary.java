package io.adobridge.azure.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.ShallowReference;

/**
 * Code coverage of a build by kind (lines, branches), as published from any tool.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/testresults/codecoverage/get-code-coverage-summary">Azure
 *      DevOps REST API</a>
 */
public record CodeCoverageSummary(
        @Nullable String status,
        @Nullable ShallowReference build,
        List<CodeCoverageData> coverageData,
        @Nullable String coverageDetailedSummaryStatus,
        @Nullable ShallowReference deltaBuild) {

    /** Coverage on a platform. */
    public record CodeCoverageData(
            @Nullable String buildFlavor,
            @Nullable String buildPlatform,
            List<CodeCoverageStatistics> coverageStats) {
    }

    /** Coverage of one kind. */
    public record CodeCoverageStatistics(
            int covered,
            @Nullable Double delta,
            boolean isDeltaAvailable,
            @Nullable String label,
            int position,
            int total) {
    }
}
