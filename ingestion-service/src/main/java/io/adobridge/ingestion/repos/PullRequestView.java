package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A pull request.
 *
 * @param status active, completed or abandoned
 * @param description at most 400 characters of it until it has been read by itself
 * @param lastMergeSourceCommit head of the source branch when Azure DevOps last tried to merge
 * @param reviewers each with {@code id}, {@code name}, {@code uniqueName}, {@code vote} and {@code required}
 * @param workItems ids of the work items that it is linked with
 * @param mergeCommitParents parents of the commit that it became, null unless it is completed
 * @param lastChangedDate when it was last created, closed, pushed to or talked about
 * @param firstCommitDate author date of the oldest of its commits
 * @param removedAt when it was noticed that it is gone
 */
record PullRequestView(long id, UUID repositoryId, UUID projectId, @Nullable String title, @Nullable String description,
        String status, boolean draft, @Nullable String sourceRef, @Nullable String targetRef,
        @Nullable String mergeStatus, @Nullable String authorId, @Nullable String authorName,
        @Nullable String authorUniqueName, @Nullable Instant creationDate, @Nullable Instant closedDate,
        @Nullable String lastMergeSourceCommit, @Nullable String lastMergeTargetCommit,
        @Nullable String lastMergeCommit, List<Map<String, Object>> reviewers, List<String> labels,
        @Nullable String closedById, @Nullable String closedByName, @Nullable String closedByUniqueName,
        List<Long> workItems, @Nullable List<String> mergeCommitParents, @Nullable String firstCommit,
        @Nullable Instant firstCommitDate, @Nullable Instant lastChangedDate, @Nullable Instant removedAt) {

    static final Entity<PullRequestView> ENTITY = Entity.byNumber("pull_request", "pull_request_id", true,
            PullRequestView::from, PullRequestView::id);

    static final String ONE = """
            {"id":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","title":"Retry the upload","description":null,
            "status":"active","draft":false,"sourceRef":"refs/heads/retry","targetRef":"refs/heads/main",
            "mergeStatus":"succeeded","authorId":"59f192df-4002-4534-8c95-f7d6a90bfb88","authorName":"Joren Peeters",
            "authorUniqueName":"jpeeters@contoso.example","creationDate":"2026-11-19T09:30:00Z","closedDate":null,
            "lastMergeSourceCommit":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3","lastMergeTargetCommit":null,
            "lastMergeCommit":null,"reviewers":[{"id":"59f192df-4002-4534-8c95-f7d6a90bfb89","name":"Tomas Lindgren",
            "uniqueName":"tlindgren@contoso.example","vote":10,"required":true}],"labels":["backend"],
            "closedById":null,"closedByName":null,"closedByUniqueName":null,"workItems":[42],"mergeCommitParents":null,
            "firstCommit":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3","firstCommitDate":"2026-11-19T09:12:44Z",
            "lastChangedDate":"2026-11-19T10:02:31Z","removedAt":null}""";

    static final String EXAMPLE = "{\"items\":[" + ONE + "],\"next\":null}";

    static PullRequestView from(Row row) {
        return new PullRequestView(row.getLong("pull_request_id"), row.getUUID("repository_id"), row.getUUID("project_id"),
                row.getString("title"), description(row), row.getString("status"), row.getBoolean("draft"),
                row.getString("source_ref"), row.getString("target_ref"), row.getString("merge_status"),
                row.getString("author_id"), row.getString("author_name"), row.getString("author_unique_name"),
                Columns.instant(row, "creation_date"), Columns.instant(row, "closed_date"),
                row.getString("last_merge_source_commit"), row.getString("last_merge_target_commit"),
                row.getString("last_merge_commit"), Columns.objects(row, "reviewers"), Columns.texts(row, "labels"),
                row.getString("closed_by_id"), row.getString("closed_by_name"), row.getString("closed_by_unique_name"),
                Columns.numbers(row, "work_items"), parents(row), row.getString("first_commit_id"),
                Columns.instant(row, "first_commit_date"), lastChanged(row),
                Columns.instant(row, "removed_at"));
    }

    private static @Nullable Instant lastChanged(Row row) {
        return Stream.of("creation_date", "closed_date", "last_activity_date").map(column -> Columns.instant(row, column))
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The whole of it, unless it has been changed since that was read. */
    private static @Nullable String description(Row row) {
        String listed = row.getString("description");
        String whole = row.getString("whole_description");
        return whole != null && (listed == null || whole.startsWith(listed)) ? whole : listed;
    }

    private static @Nullable List<String> parents(Row row) {
        return row.getValue("merge_parents") == null ? null : Columns.texts(row, "merge_parents");
    }
}
