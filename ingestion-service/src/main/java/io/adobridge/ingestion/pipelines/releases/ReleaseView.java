package io.adobridge.ingestion.pipelines.releases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A release of a classic release pipeline.
 *
 * @param buildId the build that it deploys, null where it deploys something else
 * @param artifacts what it deploys, each with {@code type}, {@code alias}, {@code primary}, {@code definition},
 *        {@code version}, {@code versionId}, {@code repository}, {@code branch} and {@code commit}
 */
record ReleaseView(long id, UUID projectId, @Nullable Long pipelineId, @Nullable String pipelineName, @Nullable String name,
        @Nullable String description, @Nullable String status, @Nullable String reason, @Nullable Instant createdOn,
        @Nullable Instant modifiedOn, @Nullable String createdById, @Nullable String createdByName,
        @Nullable String createdByUniqueName, @Nullable Long buildId, List<Map<String, Object>> artifacts, List<String> tags,
        boolean keepForever, @Nullable String webUrl) {

    static final Entity<ReleaseView> ENTITY = Entity.of(ReleaseView.class, "release")
            .with("id", "release_id")
            .with("pipelineId", "definition_id")
            .with("pipelineName", "definition_name")
            .descending(Key.number("release_id"));

    static final String EXAMPLE = """
            {"items":[{"id":31,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","pipelineId":2,
            "pipelineName":"Deploy demo-svc","name":"Release-31","description":null,"status":"active",
            "reason":"continuousIntegration","createdOn":"2026-11-19T09:30:00Z","modifiedOn":"2026-11-19T09:30:00Z",
            "createdById":"59f192df-4002-4534-8c95-f7d6a90bfb88","createdByName":"Joren Peeters",
            "createdByUniqueName":"jpeeters@contoso.example","buildId":70,"artifacts":[{"type":"Build","alias":"_demo-svc CI",
            "primary":true,"definition":"demo-svc CI","version":"20261119.3","versionId":"70","repository":"demo-svc",
            "branch":"refs/heads/main","commit":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3"}],"tags":[],"keepForever":false,
            "webUrl":null}],"next":null}
            """;
}
