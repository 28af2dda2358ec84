package io.adobridge.azure.test;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.core.ShallowReference;

/**
 * One result of a run.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/results/list">Azure DevOps REST API</a>
 */
public record TestCaseResult(
        int id,
        @Nullable String state,
        int afnStripId,
        @Nullable ShallowReference area,
        List<ShallowReference> associatedBugs,
        @Nullable String automatedTestId,
        @Nullable String automatedTestName,
        @Nullable String automatedTestStorage,
        @Nullable String automatedTestType,
        @Nullable String automatedTestTypeId,
        @Nullable ShallowReference build,
        @Nullable BuildReference buildReference,
        @Nullable String comment,
        @Nullable Instant completedDate,
        @Nullable String computerName,
        @Nullable ShallowReference configuration,
        @Nullable Instant createdDate,
        List<JsonNode> customFields,
        @Nullable Double durationInMs,
        @Nullable String errorMessage,
        @Nullable FailingSince failingSince,
        @Nullable String failureType,
        List<TestIterationDetailsModel> iterationDetails,
        @Nullable IdentityRef lastUpdatedBy,
        @Nullable Instant lastUpdatedDate,
        @Nullable String outcome,
        @Nullable IdentityRef owner,
        int priority,
        @Nullable ShallowReference project,
        @Nullable ShallowReference release,
        @Nullable ReleaseReference releaseReference,
        int resetCount,
        @Nullable String resolutionState,
        int resolutionStateId,
        @Nullable String resultGroupType,
        int revision,
        @Nullable IdentityRef runBy,
        @Nullable String stackTrace,
        @Nullable Instant startedDate,
        List<TestSubResult> subResults,
        @Nullable ShallowReference testCase,
        int testCaseReferenceId,
        int testCaseRevision,
        @Nullable String testCaseTitle,
        @Nullable ShallowReference testPlan,
        @Nullable ShallowReference testPoint,
        @Nullable ShallowReference testRun,
        @Nullable ShallowReference testSuite,
        @Nullable String url) {

    /** Since when a test fails. */
    public record FailingSince(
            @Nullable BuildReference build,
            @Nullable Instant date,
            @Nullable ReleaseReference release) {
    }

    /** An iteration of a test with its steps. */
    public record TestIterationDetailsModel(
            int id,
            List<JsonNode> actionResults,
            List<JsonNode> attachments,
            @Nullable String comment,
            @Nullable Instant completedDate,
            @Nullable Double durationInMs,
            @Nullable String errorMessage,
            @Nullable String outcome,
            List<JsonNode> parameters,
            @Nullable Instant startedDate,
            @Nullable String url) {
    }

    /** A part of a result, e.g. of a data-driven test. */
    public record TestSubResult(
            int id,
            @Nullable String displayName,
            @Nullable String comment,
            @Nullable Instant completedDate,
            @Nullable String computerName,
            @Nullable ShallowReference configuration,
            List<JsonNode> customFields,
            long durationInMs,
            @Nullable String errorMessage,
            @Nullable Instant lastUpdatedDate,
            @Nullable String outcome,
            int parentId,
            @Nullable String resultGroupType,
            int sequenceId,
            @Nullable String stackTrace,
            @Nullable Instant startedDate,
            List<TestSubResult> subResults,
            @Nullable JsonNode testResult,
            @Nullable String url) {
    }
}
