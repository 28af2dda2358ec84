package io.adobridge.ingestion.pipelines.releases;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * One attempt to deploy a release to a stage.
 *
 * @param deploymentStatus {@code succeeded}, {@code failed}, {@code partiallySucceeded}, {@code inProgress} or
 *        {@code notDeployed}
 * @param buildId the build that was deployed, null where it was something else
 */
record DeploymentView(long id, UUID projectId, @Nullable Long releaseId, @Nullable String releaseName,
        @Nullable Long pipelineId, @Nullable String pipelineName, @Nullable Long stageId, @Nullable String stageName,
        @Nullable Long pipelineStageId, int attempt, @Nullable String deploymentStatus, @Nullable String operationStatus,
        @Nullable String reason, @Nullable Instant queuedOn, @Nullable Instant startedOn, @Nullable Instant completedOn,
        @Nullable Instant lastModifiedOn, @Nullable String requestedForId, @Nullable String requestedForName,
        @Nullable String requestedForUniqueName, @Nullable Long buildId) {

    static final Entity<DeploymentView> ENTITY = Entity.of(DeploymentView.class, "deployment")
            .with("id", "deployment_id")
            .with("pipelineId", "definition_id")
            .with("pipelineName", "definition_name")
            .with("stageId", "environment_id")
            .with("stageName", "environment_name")
            .with("pipelineStageId", "definition_environment_id")
            .descending(Key.number("deployment_id"));

    static final String EXAMPLE = """
            {"items":[{"id":125,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","releaseId":31,"releaseName":"Release-31",
            "pipelineId":2,"pipelineName":"Deploy demo-svc","stageId":125,"stageName":"QA","pipelineStageId":9,"attempt":1,
            "deploymentStatus":"succeeded","operationStatus":"Approved","reason":"automated",
            "queuedOn":"2026-11-19T09:40:00Z","startedOn":"2026-11-19T09:51:20Z","completedOn":"2026-11-19T10:02:11Z",
            "lastModifiedOn":"2026-11-19T10:02:11Z","requestedForId":"59f192df-4002-4534-8c95-f7d6a90bfb88",
            "requestedForName":"Joren Peeters","requestedForUniqueName":"jpeeters@contoso.example","buildId":70}],"next":null}
            """;
}
