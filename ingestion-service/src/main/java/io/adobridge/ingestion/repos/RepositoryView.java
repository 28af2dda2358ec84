package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A Git repository.
 *
 * @param defaultBranch such as {@code refs/heads/main}; null while it is empty
 * @param disabled disabled in Azure DevOps, which then answers nothing about it
 * @param removedAt when it was no longer listed; null while it is
 */
record RepositoryView(UUID id, UUID projectId, String name, @Nullable String defaultBranch, @Nullable Long sizeBytes,
        @Nullable String webUrl, boolean disabled, boolean fork, @Nullable Instant removedAt) {

    static final Entity<RepositoryView> ENTITY = Entity.of(RepositoryView.class, "repository")
            .with("id", "repository_id")
            .ascending(Key.id("repository_id"));

    static final String EXAMPLE = """
            {"items":[{"id":"7804c75c-54f1-4f80-8306-3ff81bc7e002","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "name":"demo-svc","defaultBranch":"refs/heads/main","sizeBytes":48213,
            "webUrl":"https://dev.azure.com/contoso/Fabrikam/_git/demo-svc","disabled":false,"fork":false,
            "removedAt":null}],"next":null}
            """;
}
