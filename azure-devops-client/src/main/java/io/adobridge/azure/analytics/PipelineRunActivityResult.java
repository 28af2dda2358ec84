package io.adobridge.azure.analytics;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one task of a pipeline's run did. It names no record of a timeline and no attempt.
 *
 * @param key of the row; the same whenever it is read
 * @param runId the build
 * @param jobKey of the job, the same in every run of its pipeline
 * @param taskOutcome {@code Succeeded}, {@code SucceededWithIssues}, {@code Failed}, {@code Canceled}, {@code Skipped} or
 *        {@code Abandoned}
 * @see <a href="https://learn.microsoft.com/azure/devops/report/analytics/entity-reference-pipelines">Metadata reference for
 *      Azure Pipelines Analytics</a>
 */
public record PipelineRunActivityResult(
        @JsonProperty("PipelineRunActivityResultSK") long key,
        @JsonProperty("PipelineRunId") int runId,
        @JsonProperty("PipelineJobSK") @Nullable Long jobKey,
        @JsonProperty("TaskDisplayName") @Nullable String taskDisplayName,
        @JsonProperty("TaskOutcome") @Nullable String taskOutcome,
        @JsonProperty("ActivityStartedDate") @Nullable Instant startedDate,
        @JsonProperty("ActivityCompletedDate") @Nullable Instant completedDate,
        @JsonProperty("PipelineJob") @Nullable PipelineJob job,
        @JsonProperty("PipelineTask") @Nullable PipelineTask task) {

    /**
     * The job that the task belongs to.
     *
     * @param fullName of which stage, phase and job, unique in the pipeline
     */
    public record PipelineJob(
            @JsonProperty("FullJobName") @Nullable String fullName,
            @JsonProperty("JobName") @Nullable String name,
            @JsonProperty("JobId") @Nullable String id,
            @JsonProperty("StageName") @Nullable String stageName,
            @JsonProperty("StageId") @Nullable String stageId) {
    }

    /** What the task is, such as {@code Maven}; absent for steps that are built in. */
    public record PipelineTask(
            @JsonProperty("TaskDefinitionId") @Nullable UUID definitionId,
            @JsonProperty("TaskDefinitionName") @Nullable String definitionName,
            @JsonProperty("TaskDefinitionVersion") @Nullable String definitionVersion) {
    }
}
