package io.adobridge.ingestion.repos.tfvc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A changeset.
 *
 * @param checkedInById who sent it, mostly the author
 * @param workItems ids of the work items that it mentions
 */
record ChangesetView(long id, UUID projectId, @Nullable String authorId, @Nullable String authorName,
        @Nullable String authorUniqueName, @Nullable String checkedInById, @Nullable String checkedInByName,
        @Nullable String checkedInByUniqueName, @Nullable String comment, @Nullable Instant createdAt,
        List<Long> workItems) {

    static final Entity<ChangesetView> ENTITY = new Entity<>("changeset", List.of("changeset_id", "project_id"), true,
            cursor -> List.of(cursor.number(0), cursor.uuid(1)), ChangesetView::from,
            changeset -> Cursor.encode(changeset.id, changeset.projectId));

    static final String EXAMPLE = """
            {"items":[{"id":1204,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "authorId":"59f192df-4002-4534-8c95-f7d6a90bfb88","authorName":"Joren Peeters",
            "authorUniqueName":"jpeeters@contoso.example","checkedInById":"59f192df-4002-4534-8c95-f7d6a90bfb88",
            "checkedInByName":"Joren Peeters","checkedInByUniqueName":"jpeeters@contoso.example",
            "comment":"Retry the upload","createdAt":"2026-11-19T09:12:44Z","workItems":[42]}],"next":null}
            """;

    static ChangesetView from(Row row) {
        return new ChangesetView(row.getLong("changeset_id"), row.getUUID("project_id"), row.getString("author_id"),
                row.getString("author_name"), row.getString("author_unique_name"), row.getString("checked_in_by_id"),
                row.getString("checked_in_by_name"), row.getString("checked_in_by_unique_name"), row.getString("comment"),
                Columns.instant(row, "created_at"), Columns.numbers(row, "work_items"));
    }
}
