package io.adobridge.ingestion.boards.comments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

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

    static final Entity<CommentView> ENTITY = Entity.of(CommentView.class, "work_item_comment")
            .with("id", "comment_id")
            .with("createdBy", "coalesce(created_by_unique_name, created_by_name)")
            .with("modifiedBy", "coalesce(modified_by_unique_name, modified_by_name)")
            .ascending(Key.number("work_item_id"), Key.number("comment_id"));

    static final String EXAMPLE = """
            {"items":[{"id":50,"workItemId":299,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","version":1,
            "text":"<div>Seen with 3 GB, too.</div>","format":"html","createdBy":"jpeeters@contoso.example",
            "createdDate":"2026-11-18T09:00:00Z","modifiedBy":"jpeeters@contoso.example",
            "modifiedDate":"2026-11-18T09:00:00Z","deleted":false}],"next":null}
            """;
}
