package io.adobridge.ingestion.repos.pushes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A push.
 *
 * @param refUpdates each with {@code name}, {@code oldCommit} (null: created) and {@code newCommit} (null: deleted)
 */
record PushView(long id, UUID repositoryId, UUID projectId, Instant pushedAt, @Nullable String pusherId,
        @Nullable String pusherName, @Nullable String pusherUniqueName, List<Map<String, Object>> refUpdates) {

    static final Entity<PushView> ENTITY = Entity.of(PushView.class, "push")
            .with("id", "push_id")
            .descending(Key.instant("pushed_at"), Key.id("repository_id"), Key.number("push_id"));

    static final String EXAMPLE = """
            {"items":[{"id":1187,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","pushedAt":"2026-11-19T09:13:02Z",
            "pusherId":"59f192df-4002-4534-8c95-f7d6a90bfb88","pusherName":"Joren Peeters",
            "pusherUniqueName":"jpeeters@contoso.example","refUpdates":[{"name":"refs/heads/main",
            "oldCommit":"7a60720e261505baf66bbc06f23098165092f7b7",
            "newCommit":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3"}]}],"next":null}
            """;
}
