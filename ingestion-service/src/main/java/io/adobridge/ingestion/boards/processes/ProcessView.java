package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A process that projects follow.
 *
 * @param type system, inherited or custom
 * @param isDefault whether new projects follow it
 * @param removedAt when it was no longer listed; null while it is
 */
record ProcessView(UUID id, String name, @Nullable String type, @Nullable String description, boolean isDefault,
        @Nullable Instant removedAt) {

    static final Entity<ProcessView> ENTITY = Entity.of(ProcessView.class, "process")
            .with("id", "process_id")
            .ascending(Key.id("process_id"));

    static final String EXAMPLE = """
            {"items":[{"id":"adcc42ab-9882-485e-a3ed-7678f01f66bc","name":"Agile","type":"system","description":null,
            "isDefault":true,"removedAt":null}],"next":null}
            """;
}
