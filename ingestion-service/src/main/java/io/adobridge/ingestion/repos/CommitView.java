package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

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

    static final Entity<CommitView> ENTITY = Entity.of(CommitView.class, "git_commit")
            .with("id", "commit_id")
            .descending(Key.instant("committer_date"), Key.id("repository_id"), Key.text("commit_id"));

    static final String EXAMPLE = """
            {"items":[{"id":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3",
            "repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "authorName":"Joren Peeters","authorEmail":"jpeeters@contoso.example","authorDate":"2026-11-19T09:12:44Z",
            "committerName":"Joren Peeters","committerEmail":"jpeeters@contoso.example",
            "committerDate":"2026-11-19T09:12:44Z","comment":"Retry the upload","adds":1,"edits":3,"deletes":0,
            "pushId":514,"workItems":[42],"removedAt":null}],
            "next":"WyIyMDI2LTExLTE5VDA5OjEyOjQ0WiJd"}
            """;
}
