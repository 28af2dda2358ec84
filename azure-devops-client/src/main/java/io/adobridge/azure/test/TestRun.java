package io.adobridge.azure.test;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.core.ShallowReference;

/**
 * A run of tests, manual or by a build or release.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/list">Azure DevOps REST API</a>
 */
public record TestRun(
        int id,
        @Nullable String name,
        @Nullable String state,
        @Nullable ShallowReference build,
        @Nullable BuildConfiguration buildConfiguration,
        @Nullable String comment,
        @Nullable Instant completedDate,
        @Nullable String controller,
        @Nullable Instant createdDate,
        List<JsonNode> customFields,
        @Nullable String dropLocation,
        @Nullable ShallowReference dtlAutEnvironment,
        @Nullable ShallowReference dtlEnvironment,
        @Nullable JsonNode dtlEnvironmentCreationDetails,
        @Nullable Instant dueDate,
        @Nullable String errorMessage,
        @Nullable JsonNode filter,
        int incompleteTests,
        boolean isAutomated,
        @Nullable String iteration,
        @Nullable IdentityRef lastUpdatedBy,
        @Nullable Instant lastUpdatedDate,
        int notApplicableTests,
        @Nullable IdentityRef owner,
        int passedTests,
        @Nullable String phase,
        @Nullable PipelineReference pipelineReference,
        @Nullable ShallowReference plan,
        @Nullable String postProcessState,
        @Nullable ShallowReference project,
        @Nullable ReleaseReference release,
        @Nullable String releaseEnvironmentUri,
        @Nullable String releaseUri,
        int revision,
        List<RunStatistic> runStatistics,
        @Nullable Instant startedDate,
        @Nullable String substate,
        List<TestTag> tags,
        @Nullable JsonNode testEnvironment,
        int testMessageLogId,
        @Nullable ShallowReference testSettings,
        int totalTests,
        int unanalyzedTests,
        @Nullable String webAccessUrl,
        @Nullable String url) {

    /** A tag of a run. */
    public record TestTag(
            @Nullable String name) {
    }
}
