package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A project.
 *
 * @param removedAt when it was no longer listed; null while it is
 */
record ProjectView(UUID id, String name, @Nullable String description, @Nullable String state,
        @Nullable String visibility, @Nullable Instant lastUpdateTime, @Nullable Instant removedAt) {

    static final Entity<ProjectView> ENTITY = Entity.byId("project", "project_id", ProjectView::from, ProjectView::id);

    static final String ONE = """
            {"id":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"Fabrikam","description":null,
            "state":"wellFormed","visibility":"private","lastUpdateTime":"2026-01-31T17:42:44.370Z","removedAt":null}""";

    static final String EXAMPLE = "{\"items\":[" + ONE + "],\"next\":null}";

    static ProjectView from(Row row) {
        return new ProjectView(row.getUUID("project_id"), row.getString("name"), row.getString("description"),
                row.getString("state"), row.getString("visibility"), Columns.instant(row, "last_update_time"),
                Columns.instant(row, "removed_at"));
    }
}
