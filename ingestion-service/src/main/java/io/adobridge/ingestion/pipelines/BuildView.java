package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A build: one run of a pipeline.
 *
 * @param result null while it runs
 * @param pullRequestId the pull request that it checked, null for none
 * @param previousBuildId the build before it of the same pipeline and branch, null without one or where it checked a pull
 *        request
 * @param requestedForId who the build is for: behind a push, who pushed
 * @param requestedById who asked for it: behind a push, Azure DevOps itself
 * @param retained whether a person or a release keeps it from Azure DevOps' own retention
 * @param lastChangedDate when anything about it changed last
 * @param deleted whether it was deleted in Azure DevOps
 * @param timeline {@code present}, {@code absent} where Azure DevOps has none, {@code failed} where it could not be read,
 *        {@code analytics} where only Analytics was asked, null before any of it
 */
record BuildView(long id, UUID projectId, @Nullable Long pipelineId, @Nullable String pipelineName,
        @Nullable String number, String status, @Nullable String result, @Nullable String reason,
        @Nullable Instant queueTime, @Nullable Instant startTime, @Nullable Instant finishTime,
        @Nullable String sourceBranch, @Nullable String sourceVersion, @Nullable Long pullRequestId,
        @Nullable Long previousBuildId, @Nullable String previousVersion,
        @Nullable String repositoryId, @Nullable String repositoryName,
        @Nullable String repositoryType, @Nullable String requestedForId, @Nullable String requestedForName,
        @Nullable String requestedForUniqueName, @Nullable String requestedById, @Nullable String requestedByName,
        @Nullable String requestedByUniqueName, @Nullable String priority, boolean retained,
        @Nullable Instant lastChangedDate, @Nullable String queueName, List<String> tags,
        Map<String, Object> triggerInfo, boolean deleted, @Nullable String webUrl, @Nullable String timeline) {

    static final Entity<BuildView> ENTITY = Entity.of(BuildView.class, "build")
            .with("id", "build_id")
            .with("pipelineId", "definition_id")
            .with("pipelineName", "definition_name")
            .with("number", "build_number")
            .descending(Key.number("build_id"));

    static final String ONE = """
            {"id":70,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","pipelineId":5,
            "pipelineName":"demo-svc CI","number":"20261119.3","status":"completed","result":"succeeded",
            "reason":"individualCI","queueTime":"2026-11-19T09:13:00Z","startTime":"2026-11-19T09:13:20Z",
            "finishTime":"2026-11-19T09:21:02Z","sourceBranch":"refs/heads/main",
            "sourceVersion":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3",
            "pullRequestId":null,"previousBuildId":68,
            "previousVersion":"7a60720e261505baf66bbc06f23098165092f7b7",
            "repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002","repositoryName":"demo-svc",
            "repositoryType":"TfsGit",
            "requestedForId":"59f192df-4002-4534-8c95-f7d6a90bfb88","requestedForName":"Joren Peeters",
            "requestedForUniqueName":"jpeeters@contoso.example",
            "requestedById":"00000002-0000-8888-8000-000000000000","requestedByName":"Microsoft.VisualStudio.Services.TFS",
            "requestedByUniqueName":null,"priority":"normal","retained":false,
            "lastChangedDate":"2026-11-19T09:21:04Z","queueName":"Azure Pipelines","tags":[],"triggerInfo":{},
            "deleted":false,"webUrl":null,"timeline":"present"}""";

    static final String EXAMPLE = "{\"items\":[" + ONE + "],\"next\":null}";
}
