package io.adobridge.ingestion.boards.deletions;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A work item in a recycle bin.
 *
 * @param deletedBy sign-in name, or the displayed name without one
 * @param removedAt when it was no longer in the bin; null while it is
 * @param outcome what became of it then: {@code restored} or {@code destroyed}
 */
record DeletedWorkItemView(long id, UUID projectId, @Nullable String type, @Nullable String title,
        @Nullable String deletedBy, @Nullable Instant deletedDate, @Nullable Instant removedAt, @Nullable String outcome) {

    static final Entity<DeletedWorkItemView> ENTITY = Entity.of(DeletedWorkItemView.class, """
            (SELECT d.*, CASE WHEN d.removed_at IS NOT NULL THEN CASE WHEN EXISTS (SELECT FROM work_item w
                WHERE w.connection_id = d.connection_id AND w.work_item_id = d.work_item_id AND NOT w.deleted)
                THEN 'restored' ELSE 'destroyed' END END AS outcome
            FROM deleted_work_item d) told""")
            .with("id", "work_item_id")
            .ascending(Key.number("work_item_id"));

    static final String EXAMPLE = """
            {"items":[{"id":310,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","type":"Task","title":"Try a queue",
            "deletedBy":"jpeeters@contoso.example","deletedDate":"2026-11-18T09:00:00Z","removedAt":null,"outcome":null}],"next":null}
            """;
}
