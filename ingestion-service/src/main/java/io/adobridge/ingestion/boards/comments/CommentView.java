package io.adobridge.ingestion.boards.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A comment on a work item.
 *
 * @param version raised by every edit
 * @param format html or markdown, where Azure DevOps says so
 * @param createdBy sign-in name, or the displayed name without one, as is {@code modifiedBy}
 * @param deleted whether it is no longer shown
 */
record CommentView(long id, long workItemId, UUID projectId, int version, @Nullable String text, @Nullable String format,
        @Nullable String createdBy, @Nullable Instant createdDate, @Nullable String modifiedBy,
        @Nullable Instant modifiedDate, boolean deleted) {

    static final Entity<CommentView> ENTITY = new Entity<>("work_item_comment", List.of("work_item_id", "comment_id"), false,
            cursor -> List.of(cursor.number(0), cursor.number(1)), CommentView::from,
            comment -> Cursor.encode(comment.workItemId, comment.id));

    static final String EXAMPLE = """
            {"items":[{"id":50,"workItemId":299,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","version":1,
            "text":"<div>Seen with 3 GB, too.</div>","format":"html","createdBy":"jpeeters@contoso.example",
            "createdDate":"2026-11-18T09:00:00Z","modifiedBy":"jpeeters@contoso.example",
            "modifiedDate":"2026-11-18T09:00:00Z","deleted":false}],"next":null}
            """;

    static CommentView from(Row row) {
        return new CommentView(row.getLong("comment_id"), row.getLong("work_item_id"), row.getUUID("project_id"),
                row.getInteger("version"), row.getString("text"), row.getString("format"), person(row, "created_by"),
                Columns.instant(row, "created_date"), person(row, "modified_by"), Columns.instant(row, "modified_date"),
                row.getBoolean("deleted"));
    }

    private static @Nullable String person(Row row, String column) {
        String uniqueName = row.getString(column + "_unique_name");
        return uniqueName == null ? row.getString(column + "_name") : uniqueName;
    }
}
