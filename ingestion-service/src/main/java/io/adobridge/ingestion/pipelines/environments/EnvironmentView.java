package io.adobridge.ingestion.pipelines.environments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * An environment that YAML pipelines deploy to.
 *
 * @param removedAt when it was no longer listed; null while it is
 */
record EnvironmentView(long id, UUID projectId, @Nullable String name, @Nullable String description,
        @Nullable Instant createdOn, @Nullable Instant lastModifiedOn, @Nullable Instant removedAt) {

    static final Entity<EnvironmentView> ENTITY = Entity.of(EnvironmentView.class, "environment")
            .with("id", "environment_id")
            .ascending(Key.number("environment_id"));

    static final String EXAMPLE = """
            {"items":[{"id":2,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"production","description":"",
            "createdOn":"2026-01-31T17:42:44.370Z","lastModifiedOn":"2026-01-31T17:42:44.370Z","removedAt":null}],"next":null}
            """;
}
