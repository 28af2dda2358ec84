package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

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

    /** Unless it has been changed since it was read as a whole. */
    private static final String WHOLE_DESCRIPTION = """
            CASE WHEN whole_description IS NULL OR NOT starts_with(whole_description, description) THEN description
            ELSE whole_description END""";

    static final Entity<PullRequestView> ENTITY = Entity.of(PullRequestView.class, "pull_request")
            .with("id", "pull_request_id")
            .with("firstCommit", "first_commit_id")
            .with("description", WHOLE_DESCRIPTION)
            .with("mergeCommitParents", "merge_parents")
            .with("lastChangedDate", "greatest(creation_date, closed_date, last_activity_date)")
            .descending(Key.number("pull_request_id"));

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
}
