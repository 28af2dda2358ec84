package io.adobridge.ingestion.repos.branches;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A branch.
 *
 * @param name full, such as {@code refs/heads/main}
 * @param commitId what it points to, or did when it was last seen
 * @param removedAt when it was found to be deleted, null as long as it is there
 */
record BranchView(String name, UUID repositoryId, UUID projectId, @Nullable String commitId, @Nullable String creatorId,
        @Nullable String creatorName, @Nullable String creatorUniqueName, boolean locked, @Nullable Instant removedAt) {

    static final Entity<BranchView> ENTITY = Entity.of(BranchView.class, "branch")
            .ascending(Key.id("repository_id"), Key.text("name"));

    static final String EXAMPLE = """
            {"items":[{"name":"refs/heads/main","repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","commitId":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3",
            "creatorId":"59f192df-4002-4534-8c95-f7d6a90bfb88","creatorName":"Joren Peeters",
            "creatorUniqueName":"jpeeters@contoso.example","locked":false,"removedAt":null}],"next":null}
            """;
}
