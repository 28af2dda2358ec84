package io.adobridge.ingestion.pipelines.releases;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A stage of a release, which Azure DevOps calls an environment.
 *
 * @param position from 1, in the order of the release pipeline
 * @param status when the release was read
 * @param state by its latest deployment; null as long as there is none
 */
record StageView(long id, UUID projectId, long releaseId, @Nullable Long pipelineStageId, @Nullable String name,
        @Nullable Integer position, @Nullable String status, @Nullable String state, @Nullable String triggerReason,
        @Nullable Instant createdOn, @Nullable Instant modifiedOn) {

    static final Entity<StageView> ENTITY = Entity.of(StageView.class, "release_environment")
            .with("id", "environment_id")
            .with("pipelineStageId", "definition_environment_id")
            .descending(Key.number("environment_id"));

    static final String EXAMPLE = """
            {"items":[{"id":125,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","releaseId":31,"pipelineStageId":9,"name":"QA",
            "position":2,"status":"notStarted","state":"succeeded","triggerReason":null,"createdOn":"2026-11-19T09:30:00Z",
            "modifiedOn":"2026-11-19T10:02:11Z"}],"next":null}
            """;
}
