package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A process that projects follow.
 *
 * @param type system, inherited or custom
 * @param isDefault whether new projects follow it
 * @param removedAt when it was no longer listed; null while it is
 */
record ProcessView(UUID id, String name, @Nullable String type, @Nullable String description, boolean isDefault,
        @Nullable Instant removedAt) {

    static final Entity<ProcessView> ENTITY = Entity.byId("process", "process_id", ProcessView::from, ProcessView::id);

    static final String EXAMPLE = """
            {"items":[{"id":"adcc42ab-9882-485e-a3ed-7678f01f66bc","name":"Agile","type":"system","description":null,
            "isDefault":true,"removedAt":null}],"next":null}
            """;

    static ProcessView from(Row row) {
        return new ProcessView(row.getUUID("process_id"), row.getString("name"), row.getString("type"),
                row.getString("description"), row.getBoolean("is_default"), Columns.instant(row, "removed_at"));
    }
}
