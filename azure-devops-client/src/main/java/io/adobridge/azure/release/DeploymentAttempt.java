package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * One attempt to deploy to a stage, with phases, jobs and tasks.
 *
 * @param operationStatus {@link DeploymentOperationStatus}
 * @param reason {@link DeploymentReason}
 * @param status {@link DeploymentStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/get-release">Azure DevOps REST API</a>
 */
public record DeploymentAttempt(
        int id,
        @Nullable String status,
        int attempt,
        int deploymentId,
        boolean hasStarted,
        List<Issue> issues,
        @Nullable IdentityRef lastModifiedBy,
        @Nullable Instant lastModifiedOn,
        @Nullable String operationStatus,
        @Nullable ReleaseGates postDeploymentGates,
        @Nullable ReleaseGates preDeploymentGates,
        @Nullable Instant queuedOn,
        @Nullable String reason,
        List<ReleaseDeployPhase> releaseDeployPhases,
        @Nullable IdentityRef requestedBy,
        @Nullable IdentityRef requestedFor) {

    /** A phase of an attempt. */
    public record ReleaseDeployPhase(
            @Nullable String name,
            @Nullable String status,
            List<DeploymentJob> deploymentJobs,
            @Nullable String errorLog,
            List<ManualIntervention> manualInterventions,
            @Nullable String phaseId,
            @Nullable String phaseType,
            @Nullable Integer rank,
            @Nullable UUID runPlanId,
            @Nullable Instant startedOn) {
    }

    /** A job of a phase. */
    public record DeploymentJob(
            @Nullable ReleaseTask job,
            List<ReleaseTask> tasks) {
    }

    /** A task of a job, or the job itself. */
    public record ReleaseTask(
            int id,
            @Nullable String name,
            @Nullable String status,
            @Nullable String agentName,
            @Nullable Instant finishTime,
            List<Issue> issues,
            long lineCount,
            @Nullable String logUrl,
            @Nullable Integer percentComplete,
            @Nullable Integer rank,
            @Nullable String resultCode,
            @Nullable Instant startTime,
            @Nullable WorkflowTaskReference task,
            @Nullable UUID timelineRecordId) {
    }

    /** The task that ran. */
    public record WorkflowTaskReference(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String version) {
    }

    /** An error or a warning that was logged. */
    public record Issue(
            Map<String, String> data,
            @Nullable String issueType,
            @Nullable String message) {
    }
}
