package io.adobridge.azure.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.TeamProjectReference;

/**
 * All test results of a build or release summed up.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/testresults/result-summary-by-build/query">Azure DevOps REST
 *      API</a>
 */
public record TestResultSummary(
        @Nullable AggregatedResultsAnalysis aggregatedResultsAnalysis,
        int noConfigRunsCount,
        @Nullable TeamProjectReference teamProject,
        @Nullable TestFailuresAnalysis testFailures,
        @Nullable JsonNode testResultsContext,
        int totalRunsCount) {

    /** Totals by outcome, and how they differ from the run before. */
    public record AggregatedResultsAnalysis(
            @Nullable String duration,
            Map<String, AggregatedResultsByOutcome> notReportedResultsByOutcome,
            @Nullable JsonNode previousContext,
            Map<String, AggregatedResultsByOutcome> resultsByOutcome,
            @Nullable AggregatedResultsDifference resultsDifference,
            Map<String, AggregatedRunsByOutcome> runSummaryByOutcome,
            Map<String, AggregatedRunsByState> runSummaryByState,
            int totalTests) {
    }

    /**
     * How many results have one outcome, and how long they took ({@code hh:mm:ss.fffffff}).
     *
     * @param outcome {@link TestOutcome}
     */
    public record AggregatedResultsByOutcome(
            int count,
            @Nullable String duration,
            @Nullable String groupByField,
            @Nullable JsonNode groupByValue,
            @Nullable String outcome,
            int rerunResultCount) {
    }

    /** How the totals differ from the run before. */
    public record AggregatedResultsDifference(
            @Nullable String increaseInDuration,
            int increaseInFailures,
            int increaseInNonImpactedTests,
            int increaseInOtherTests,
            int increaseInPassedTests,
            int increaseInTotalTests) {
    }

    /** How many runs have one outcome. */
    public record AggregatedRunsByOutcome(
            @Nullable String outcome,
            int runsCount) {
    }

    /**
     * How many runs are in one state.
     *
     * @param state {@link TestRunState}
     */
    public record AggregatedRunsByState(
            @Nullable String state,
            Map<String, AggregatedResultsByOutcome> resultsByOutcome,
            int runsCount) {
    }

    /** Which failures are new, old and fixed. */
    public record TestFailuresAnalysis(
            @Nullable TestFailureDetails existingFailures,
            @Nullable TestFailureDetails fixedTests,
            @Nullable TestFailureDetails newFailures,
            @Nullable JsonNode previousContext) {
    }

    /** How many, and which. */
    public record TestFailureDetails(
            int count,
            List<TestCaseResultIdentifier> testResults) {
    }

    /** A result by run and number. */
    public record TestCaseResultIdentifier(
            int testResultId,
            int testRunId) {
    }
}
