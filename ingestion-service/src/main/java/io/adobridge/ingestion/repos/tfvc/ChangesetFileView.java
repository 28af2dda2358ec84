package io.adobridge.ingestion.repos.tfvc;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A file that a changeset changes.
 *
 * @param changeType as Azure DevOps tells it, such as {@code edit} or {@code delete, sourceRename}
 * @param sourcePath what it was called before, null unless it was renamed, branched or merged
 */
record ChangesetFileView(long changesetId, UUID projectId, String path, @Nullable String changeType,
        @Nullable String sourcePath, @Nullable Long sizeBytes) {

    static final Entity<ChangesetFileView> ENTITY = Entity.of(ChangesetFileView.class, "changeset_file")
            .descending(Key.number("changeset_id"), Key.id("project_id"), Key.text("path"));

    static final String EXAMPLE = """
            {"items":[{"changesetId":1204,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "path":"$/Fabrikam/Main/Upload.cs","changeType":"edit","sourcePath":null,"sizeBytes":1024}],"next":null}
            """;
}
