package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * An iteration of a pull request: a push to its source branch.
 *
 * @param reason such as {@code create}, {@code push} or {@code forcePush}
 * @param sourceCommit head of the source branch with it
 * @param commonCommit where source and target branch part
 */
record IterationView(long pullRequestId, UUID repositoryId, UUID projectId, long iteration, @Nullable String authorId,
        @Nullable String authorName, @Nullable String authorUniqueName, @Nullable String reason, @Nullable String sourceCommit,
        @Nullable String targetCommit, @Nullable String commonCommit, @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static final String TIME = "created_at";
    static final String[] PERSON = { "author_id", "author_name", "author_unique_name" };

    static final Entity<IterationView> ENTITY = Entity.of(IterationView.class, "pull_request_iteration")
            .with("iteration", "iteration_id")
            .descending(Key.number("pull_request_id"), Key.number("iteration_id"));

    static final String EXAMPLE = """
            {"items":[{"pullRequestId":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","iteration":1,
            "authorId":"59f192df-4002-4534-8c95-f7d6a90bfb88","authorName":"Joren Peeters",
            "authorUniqueName":"jpeeters@contoso.example","reason":"create",
            "sourceCommit":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3",
            "targetCommit":"7a60720e261505baf66bbc06f23098165092f7b7",
            "commonCommit":"7a60720e261505baf66bbc06f23098165092f7b7","createdAt":"2026-11-19T09:30:00Z",
            "updatedAt":"2026-11-19T09:30:00Z"}],"next":null}
            """;
}
