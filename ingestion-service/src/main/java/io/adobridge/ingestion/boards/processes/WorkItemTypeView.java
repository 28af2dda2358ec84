package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A type of work items in a project.
 *
 * @param processId the process that the project follows, a {@link ProcessView}; null where it does not say
 * @param states {@code name}, {@code category} (Proposed, InProgress, Resolved, Completed or Removed) and {@code color}, in
 *        the order in which work passes through them
 * @param removedAt when it was no longer listed; null while it is
 */
record WorkItemTypeView(UUID projectId, String name, @Nullable String referenceName, @Nullable String description,
        @Nullable String color, boolean disabled, @Nullable UUID processId, List<Map<String, Object>> states,
        @Nullable Instant removedAt) {

    static final Entity<WorkItemTypeView> ENTITY = new Entity<>("work_item_type", List.of("project_id", "name"), false,
            cursor -> List.of(cursor.uuid(0), cursor.text(1)), WorkItemTypeView::from,
            type -> Cursor.encode(type.projectId, type.name));

    static final String EXAMPLE = """
            {"items":[{"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"Bug",
            "referenceName":"Microsoft.VSTS.WorkItemTypes.Bug","description":"What is wrong","color":"CC293D","disabled":false,
            "processId":"adcc42ab-9882-485e-a3ed-7678f01f66bc","states":[{"name":"New","category":"Proposed","color":"b2b2b2"},
            {"name":"Closed","category":"Completed","color":"339933"}],"removedAt":null}],"next":null}
            """;

    static WorkItemTypeView from(Row row) {
        return new WorkItemTypeView(row.getUUID("project_id"), row.getString("name"), row.getString("reference_name"),
                row.getString("description"), row.getString("color"), row.getBoolean("disabled"), row.getUUID("process_id"),
                Columns.objects(row, "states"), Columns.instant(row, "removed_at"));
    }
}
