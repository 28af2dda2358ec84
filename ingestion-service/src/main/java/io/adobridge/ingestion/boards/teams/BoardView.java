package io.adobridge.ingestion.boards.teams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A board of a team.
 *
 * @param columns {@code id}, {@code name}, {@code type} (incoming, inProgress or outgoing), {@code itemLimit}, {@code split}
 *        and
 *        {@code states} by work item type, from left to right
 * @param lanes {@code id} and {@code name}
 * @param removedAt when it was no longer listed; null while it is
 */
record BoardView(UUID id, UUID teamId, UUID projectId, String name, List<Map<String, Object>> columns,
        List<Map<String, Object>> lanes, @Nullable Instant removedAt) {

    static final Entity<BoardView> ENTITY = Entity.of(BoardView.class, "board")
            .with("id", "board_id")
            .ascending(Key.id("board_id"));

    static final String EXAMPLE = """
            {"items":[{"id":"9e0b2c52-1f0c-4b6e-a2f0-5d1c9f6e7a77","teamId":"3b1c9f6e-7a77-4a2e-8f52-2a1f0c7c1f6b",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"Stories","columns":[{"id":"c7c1f6b1-0c7c-4a0e-9f0b-1f6b1a22a1a0",
            "name":"Active","type":"inProgress","itemLimit":5,"split":false,"states":{"User Story":"Active","Bug":"Active"}}],
            "lanes":[],"removedAt":null}],"next":null}
            """;
}
