package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A commit on its repository's default branch.
 *
 * @param comment its message, as short as Azure DevOps lists it
 * @param adds files added, as are {@code edits} and {@code deletes}; null where Azure DevOps did not count
 * @param pushId the push that brought it into the repository
 * @param workItems ids of the work items that it is linked with
 * @param removedAt when it was noticed that the default branch has lost it
 */
record CommitView(String id, UUID repositoryId, UUID projectId, @Nullable String authorName, @Nullable String authorEmail,
        @Nullable Instant authorDate, @Nullable String committerName, @Nullable String committerEmail,
        Instant committerDate, @Nullable String comment, @Nullable Integer adds, @Nullable Integer edits,
        @Nullable Integer deletes, @Nullable Long pushId, List<Long> workItems,
        @Nullable Instant removedAt) {

    static final Entity<CommitView> ENTITY = new Entity<>("git_commit",
            List.of("committer_date", "repository_id", "commit_id"), true,
            cursor -> List.of(cursor.instant(0).atOffset(ZoneOffset.UTC), cursor.uuid(1), cursor.text(2)), CommitView::from,
            commit -> Cursor.encode(commit.committerDate, commit.repositoryId, commit.id));

    static final String EXAMPLE = """
            {"items":[{"id":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3",
            "repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "authorName":"Joren Peeters","authorEmail":"jpeeters@contoso.example","authorDate":"2026-11-19T09:12:44Z",
            "committerName":"Joren Peeters","committerEmail":"jpeeters@contoso.example",
            "committerDate":"2026-11-19T09:12:44Z","comment":"Retry the upload","adds":1,"edits":3,"deletes":0,
            "pushId":514,"workItems":[42],"removedAt":null}],
            "next":"WyIyMDI2LTExLTE5VDA5OjEyOjQ0WiJd"}
            """;

    static CommitView from(Row row) {
        return new CommitView(row.getString("commit_id"), row.getUUID("repository_id"), row.getUUID("project_id"),
                row.getString("author_name"), row.getString("author_email"), Columns.instant(row, "author_date"),
                row.getString("committer_name"), row.getString("committer_email"),
                row.getOffsetDateTime("committer_date").toInstant(), row.getString("comment"), row.getInteger("adds"),
                row.getInteger("edits"), row.getInteger("deletes"), row.getLong("push_id"), Columns.numbers(row, "work_items"),
                Columns.instant(row, "removed_at"));
    }
}
