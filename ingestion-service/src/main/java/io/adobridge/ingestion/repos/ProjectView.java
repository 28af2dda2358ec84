package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A project.
 *
 * @param removedAt when it was no longer listed; null while it is
 */
record ProjectView(UUID id, String name, @Nullable String description, @Nullable String state,
        @Nullable String visibility, @Nullable Instant lastUpdateTime, @Nullable Instant removedAt) {

    static final Entity<ProjectView> ENTITY = Entity.of(ProjectView.class, "project")
            .with("id", "project_id")
            .ascending(Key.id("project_id"));

    static final String ONE = """
            {"id":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"Fabrikam","description":null,
            "state":"wellFormed","visibility":"private","lastUpdateTime":"2026-01-31T17:42:44.370Z","removedAt":null}""";

    static final String EXAMPLE = "{\"items\":[" + ONE + "],\"next\":null}";
}
