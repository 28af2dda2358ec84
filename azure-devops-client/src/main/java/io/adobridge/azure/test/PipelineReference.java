package io.adobridge.azure.test;

import org.jspecify.annotations.Nullable;

/**
 * The stage, phase and job of a pipeline that ran the tests.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/list">Azure DevOps REST API</a>
 */
public record PipelineReference(
        @Nullable JobReference jobReference,
        @Nullable PhaseReference phaseReference,
        int pipelineId,
        @Nullable StageReference stageReference) {

    /** A stage and its attempt. */
    public record StageReference(
            int attempt,
            @Nullable String stageName) {
    }

    /** A phase and its attempt. */
    public record PhaseReference(
            int attempt,
            @Nullable String phaseName) {
    }

    /** A job and its attempt. */
    public record JobReference(
            int attempt,
            @Nullable String jobName) {
    }
}
