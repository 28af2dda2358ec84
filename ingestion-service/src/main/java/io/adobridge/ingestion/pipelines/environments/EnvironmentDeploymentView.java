package io.adobridge.ingestion.pipelines.environments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A deployment of a build to an environment.
 *
 * @param id Azure DevOps' number of the record
 * @param stageAttempt which attempt of the stage deployed, from 1
 * @param result null while it runs
 */
record EnvironmentDeploymentView(long id, long environmentId, UUID projectId, @Nullable Long pipelineId,
        @Nullable String pipelineName, @Nullable Long buildId, @Nullable String buildNumber, @Nullable String stageName,
        int stageAttempt, @Nullable String jobName, int jobAttempt, @Nullable String result, @Nullable Instant queueTime,
        @Nullable Instant startTime, @Nullable Instant finishTime) {

    static final Entity<EnvironmentDeploymentView> ENTITY = Entity.of(EnvironmentDeploymentView.class, "environment_deployment")
            .with("id", "record_id")
            .with("pipelineId", "definition_id")
            .with("pipelineName", "definition_name")
            .descending(Key.number("record_id"), Key.number("environment_id"));

    static final String EXAMPLE = """
            {"items":[{"id":141,"environmentId":2,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","pipelineId":5,
            "pipelineName":"demo-svc CI","buildId":70,"buildNumber":"20261119.3","stageName":"Deploy_Production",
            "stageAttempt":1,"jobName":"Deploy","jobAttempt":1,"result":"succeeded","queueTime":"2026-11-19T09:19:00Z",
            "startTime":"2026-11-19T09:19:04Z","finishTime":"2026-11-19T09:20:58Z"}],"next":null}
            """;
}
