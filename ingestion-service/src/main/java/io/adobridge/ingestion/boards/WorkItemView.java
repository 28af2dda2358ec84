package io.adobridge.ingestion.boards;

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
 * A work item as of one of its revisions, the latest unless revisions are listed.
 *
 * @param assignedTo sign-in name, as in {@code createdBy} and {@code changedBy}, or the displayed name without one
 * @param tags as one text, separated by {@code "; "}
 * @param deleted whether it is in the recycle bin, destroyed, or gone to a project that is not followed
 * @param movedTo that project
 * @param fields all other fields by reference name, custom ones among them
 */
record WorkItemView(long id, int rev, UUID projectId, @Nullable String type, @Nullable String title,
        @Nullable String state, @Nullable String reason, @Nullable String assignedTo, @Nullable String assignedToName,
        @Nullable String areaPath, @Nullable String iterationPath, @Nullable String tags, @Nullable Long parentId,
        @Nullable Double priority, @Nullable Double storyPoints, @Nullable Double remainingWork,
        @Nullable Instant createdDate, @Nullable String createdBy, @Nullable Instant changedDate,
        @Nullable String changedBy, @Nullable Instant closedDate, @Nullable Instant stateChangeDate,
        @Nullable Integer commentCount, boolean deleted, @Nullable UUID movedTo, Map<String, Object> fields) {

    static final Entity<WorkItemView> ENTITY = Entity.byNumber("work_item", "work_item_id", false, WorkItemView::from,
            WorkItemView::id);

    static final Entity<WorkItemView> REVISIONS = new Entity<>("work_item_revision", List.of("work_item_id", "rev"), false,
            cursor -> List.of(cursor.number(0), (int) cursor.number(1)), WorkItemView::from,
            revision -> Cursor.encode(revision.id, revision.rev));

    static final String EXAMPLE = """
            {"items":[{"id":299,"rev":7,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","type":"Bug",
            "title":"Upload stops at 2 GB","state":"Active","reason":"New","assignedTo":"jpeeters@contoso.example",
            "assignedToName":"Joren Peeters","areaPath":"Fabrikam","iterationPath":"Fabrikam\\\\Sprint 12","tags":"upload",
            "parentId":120,"priority":2.0,"storyPoints":null,"remainingWork":4.0,"createdDate":"2026-11-02T08:00:00Z",
            "createdBy":"tlindgren@contoso.example","changedDate":"2026-11-19T10:04:11.130Z",
            "changedBy":"jpeeters@contoso.example","closedDate":null,
            "stateChangeDate":"2026-11-18T09:00:00Z","commentCount":3,"deleted":false,"movedTo":null,
            "fields":{"Custom.Severity":"high"}}],"next":null}
            """;

    static WorkItemView from(Row row) {
        String assignee = row.getString("assigned_to_unique_name");
        return new WorkItemView(row.getLong("work_item_id"), row.getInteger("rev"), row.getUUID("project_id"),
                row.getString("type"), row.getString("title"), row.getString("state"), row.getString("reason"),
                assignee == null ? row.getString("assigned_to_name") : assignee, row.getString("assigned_to_name"),
                row.getString("area_path"), row.getString("iteration_path"), row.getString("tags"), row.getLong("parent_id"),
                row.getDouble("priority"), row.getDouble("story_points"), row.getDouble("remaining_work"),
                Columns.instant(row, "created_date"), row.getString("created_by"), Columns.instant(row, "changed_date"),
                row.getString("changed_by"), Columns.instant(row, "closed_date"),
                Columns.instant(row, "state_change_date"), row.getInteger("comment_count"), row.getBoolean("deleted"),
                movedTo(row),
                Columns.members(row, "fields"));
    }

    /** Revisions do not know. */
    private static @Nullable UUID movedTo(Row row) {
        return row.getColumnIndex("left_for") < 0 ? null : row.getUUID("left_for");
    }
}
