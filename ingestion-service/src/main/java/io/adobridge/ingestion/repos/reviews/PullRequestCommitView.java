package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A commit of a pull request.
 *
 * @param iteration the one that brought it, null where Azure DevOps did not tell
 * @param comment its message, as short as Azure DevOps lists it
 */
record PullRequestCommitView(long pullRequestId, UUID repositoryId, UUID projectId, String commitId, @Nullable Long iteration,
        @Nullable String authorName, @Nullable String authorEmail, @Nullable Instant authorDate,
        @Nullable Instant committerDate, @Nullable String comment) {

    static final String TIME = "author_date";
    static final String[] PERSON = { "author_name", "author_email" };

    static final Entity<PullRequestCommitView> ENTITY = new Entity<>("pull_request_commit",
            List.of("pull_request_id", "commit_id"), true, cursor -> List.of(cursor.number(0), cursor.text(1)),
            PullRequestCommitView::from, view -> Cursor.encode(view.pullRequestId, view.commitId));

    static final String EXAMPLE = """
            {"items":[{"pullRequestId":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "commitId":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3","iteration":1,"authorName":"Joren Peeters",
            "authorEmail":"jpeeters@contoso.example","authorDate":"2026-11-19T09:12:44Z",
            "committerDate":"2026-11-19T09:12:44Z","comment":"Retry the upload"}],"next":null}
            """;

    static PullRequestCommitView from(Row row) {
        return new PullRequestCommitView(row.getLong("pull_request_id"), row.getUUID("repository_id"),
                row.getUUID("project_id"), row.getString("commit_id"), row.getLong("iteration_id"),
                row.getString("author_name"), row.getString("author_email"), Columns.instant(row, "author_date"),
                Columns.instant(row, "committer_date"), row.getString("comment"));
    }
}
