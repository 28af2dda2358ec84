package io.adobridge.azure.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.ShallowReference;

/**
 * The statistics of a run.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/get-test-run-statistics">Azure DevOps REST API</a>
 */
public record TestRunStatistic(
        @Nullable ShallowReference run,
        List<RunStatistic> runStatistics) {
}
