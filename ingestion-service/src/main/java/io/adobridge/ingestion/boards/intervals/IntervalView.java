package io.adobridge.ingestion.boards.intervals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

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

    static final Entity<IntervalView> ENTITY = new Entity<>("""
            (SELECT i.*, (SELECT s->>'category' FROM work_item_type t, jsonb_array_elements(t.states) s
                WHERE i.aspect = 'state' AND t.connection_id = i.connection_id AND t.project_id = i.project_id
                    AND t.name = i.type AND s->>'name' = i.value) AS category
            FROM work_item_interval i) told""", List.of("work_item_id", "aspect", "since_rev"), false,
            cursor -> List.of(cursor.number(0), cursor.text(1), (int) cursor.number(2)), IntervalView::from,
            interval -> Cursor.encode(interval.workItemId, interval.aspect, interval.sinceRev));

    static final String EXAMPLE = """
            {"items":[{"workItemId":299,"aspect":"state","sinceRev":4,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "type":"Bug","value":"Active","name":null,"category":"InProgress","beganAt":"2026-11-17T09:00:00Z",
            "beganEarlier":false,"endedAt":"2026-11-19T10:04:11.130Z"}],"next":null}
            """;

    static IntervalView from(Row row) {
        return new IntervalView(row.getLong("work_item_id"), row.getString("aspect"), row.getInteger("since_rev"),
                row.getUUID("project_id"), row.getString("type"), row.getString("value"), row.getString("value_name"),
                row.getString("category"), Columns.instant(row, "began_at"), row.getBoolean("began_earlier"),
                Columns.instant(row, "ended_at"));
    }
}
