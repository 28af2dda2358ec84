package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A Git repository.
 *
 * @param defaultBranch such as {@code refs/heads/main}; null while it is empty
 * @param disabled disabled in Azure DevOps, which then answers nothing about it
 * @param removedAt when it was no longer listed; null while it is
 */
record RepositoryView(UUID id, UUID projectId, String name, @Nullable String defaultBranch, @Nullable Long sizeBytes,
        @Nullable String webUrl, boolean disabled, boolean fork, @Nullable Instant removedAt) {

    static final Entity<RepositoryView> ENTITY = Entity.byId("repository", "repository_id", RepositoryView::from,
            RepositoryView::id);

    static final String EXAMPLE = """
            {"items":[{"id":"7804c75c-54f1-4f80-8306-3ff81bc7e002","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "name":"demo-svc","defaultBranch":"refs/heads/main","sizeBytes":48213,
            "webUrl":"https://dev.azure.com/contoso/Fabrikam/_git/demo-svc","disabled":false,"fork":false,
            "removedAt":null}],"next":null}
            """;

    static RepositoryView from(Row row) {
        return new RepositoryView(row.getUUID("repository_id"), row.getUUID("project_id"), row.getString("name"),
                row.getString("default_branch"), row.getLong("size_bytes"), row.getString("web_url"),
                row.getBoolean("disabled"), row.getBoolean("fork"), Columns.instant(row, "removed_at"));
    }
}
