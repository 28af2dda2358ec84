package io.adobridge.ingestion.repos.tfvc;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A file that a changeset changes.
 *
 * @param changeType as Azure DevOps tells it, such as {@code edit} or {@code delete, sourceRename}
 * @param sourcePath what it was called before, null unless it was renamed, branched or merged
 */
record ChangesetFileView(long changesetId, UUID projectId, String path, @Nullable String changeType,
        @Nullable String sourcePath, @Nullable Long sizeBytes) {

    static final Entity<ChangesetFileView> ENTITY = new Entity<>("changeset_file",
            List.of("changeset_id", "project_id", "path"), true,
            cursor -> List.of(cursor.number(0), cursor.uuid(1), cursor.text(2)), ChangesetFileView::from,
            file -> Cursor.encode(file.changesetId, file.projectId, file.path));

    static final String EXAMPLE = """
            {"items":[{"changesetId":1204,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "path":"$/Fabrikam/Main/Upload.cs","changeType":"edit","sourcePath":null,"sizeBytes":1024}],"next":null}
            """;

    static ChangesetFileView from(Row row) {
        return new ChangesetFileView(row.getLong("changeset_id"), row.getUUID("project_id"), row.getString("path"),
                row.getString("change_type"), row.getString("source_path"), row.getLong("size_bytes"));
    }
}
