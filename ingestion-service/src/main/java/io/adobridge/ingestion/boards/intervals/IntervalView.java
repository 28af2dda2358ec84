package io.adobridge.ingestion.boards.intervals;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * How long a work item had a state, an assignee or an iteration.
 *
 * @param aspect state, assignee or iteration
 * @param sinceRev the revision that began it
 * @param projectId the work item's project at that revision, as is {@code type}
 * @param value the state, sign-in name of the assignee, or path of the iteration; null for nobody
 * @param name the assignee's displayed name
 * @param category of a state, where its type is known
 * @param beganAt when it began, or the date of the first known revision where {@code beganEarlier}
 * @param endedAt null while it lasts
 */
record IntervalView(long workItemId, String aspect, int sinceRev, UUID projectId, @Nullable String type,
        @Nullable String value, @Nullable String name, @Nullable String category, @Nullable Instant beganAt,
        boolean beganEarlier, @Nullable Instant endedAt) {

    static final Entity<IntervalView> ENTITY = Entity.of(IntervalView.class, """
            (SELECT i.*, (SELECT s->>'category' FROM work_item_type t, jsonb_array_elements(t.states) s
                WHERE i.aspect = 'state' AND t.connection_id = i.connection_id AND t.project_id = i.project_id
                    AND t.name = i.type AND s->>'name' = i.value) AS category
            FROM work_item_interval i) told""")
            .with("name", "value_name")
            .ascending(Key.number("work_item_id"), Key.text("aspect"), Key.integer("since_rev"));

    static final String EXAMPLE = """
            {"items":[{"workItemId":299,"aspect":"state","sinceRev":4,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "type":"Bug","value":"Active","name":null,"category":"InProgress","beganAt":"2026-11-17T09:00:00Z",
            "beganEarlier":false,"endedAt":"2026-11-19T10:04:11.130Z"}],"next":null}
            """;
}
