package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

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

    static final Entity<PullRequestCommitView> ENTITY = Entity.of(PullRequestCommitView.class, "pull_request_commit")
            .with("iteration", "iteration_id")
            .descending(Key.number("pull_request_id"), Key.text("commit_id"));

    static final String EXAMPLE = """
            {"items":[{"pullRequestId":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "commitId":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3","iteration":1,"authorName":"Joren Peeters",
            "authorEmail":"jpeeters@contoso.example","authorDate":"2026-11-19T09:12:44Z",
            "committerDate":"2026-11-19T09:12:44Z","comment":"Retry the upload"}],"next":null}
            """;
}
