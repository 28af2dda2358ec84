package io.adobridge.azure.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a test apart from its results.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/testresults/result-meta-data/update">Azure DevOps REST
 *      API</a>
 */
public record TestResultMetaData(
        @Nullable String automatedTestName,
        @Nullable String automatedTestStorage,
        List<TestFlakyIdentifier> flakyIdentifiers,
        @Nullable String owner,
        int priority,
        int testCaseReferenceId,
        @Nullable String testCaseTitle) {

    /** Whether a test is flaky on a branch. */
    public record TestFlakyIdentifier(
            @Nullable String branchName,
            boolean isFlaky) {
    }
}
