package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * An area or iteration.
 *
 * @param kind area or iteration
 * @param number as fields such as System.AreaId name it
 * @param path as work items name it
 * @param startDate of an iteration that has dates
 * @param removedAt when it was no longer listed; null while it is
 */
record ClassificationNodeView(UUID id, UUID projectId, String kind, long number, String name, String path,
        @Nullable UUID parentId, @Nullable Instant startDate, @Nullable Instant finishDate, @Nullable Instant removedAt) {

    static final Entity<ClassificationNodeView> ENTITY = Entity.of(ClassificationNodeView.class, "classification_node")
            .with("id", "node_id")
            .ascending(Key.id("node_id"));

    static final String EXAMPLE = """
            {"items":[{"id":"a1a0f1c2-52f1-4a0e-9f0b-0c7c1f6b1a22","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "kind":"iteration","number":61,"name":"Sprint 12","path":"Fabrikam\\\\Sprint 12",
            "parentId":"6c0e4f4d-0d6c-4c52-9b7b-4d6ba1a0f1c2","startDate":"2026-11-09T00:00:00Z",
            "finishDate":"2026-11-20T00:00:00Z","removedAt":null}],"next":null}
            """;
}
