package io.adobridge.azure.checks;

import java.util.UUID;

/**
 * That a task which Azure Pipelines waits for has ended.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/process/invoke-checks">Azure DevOps REST API</a>
 */
public record TaskEvent(
        String name,
        UUID taskId,
        UUID jobId,
        String result) {

    /** The answer that the check waits for. */
    public static TaskEvent completed(UUID taskId, UUID jobId, boolean succeeded) {
        return new TaskEvent("TaskCompleted", taskId, jobId, succeeded ? "succeeded" : "failed");
    }
}
