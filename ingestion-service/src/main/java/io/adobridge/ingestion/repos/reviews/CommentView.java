package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A comment on a pull request.
 *
 * @param parent the comment that it answers, null for the first of a thread
 * @param system whether Azure DevOps wrote it
 */
record CommentView(long pullRequestId, UUID repositoryId, UUID projectId, long thread, long comment, @Nullable Long parent,
        boolean system, @Nullable String authorId, @Nullable String authorName, @Nullable String authorUniqueName,
        @Nullable String content, @Nullable Instant publishedAt, @Nullable Instant updatedAt, boolean deleted) {

    static final Entity<CommentView> ENTITY = Entity.of(CommentView.class, "pull_request_comment")
            .with("thread", "thread_id")
            .with("comment", "comment_id")
            .with("parent", "parent_id")
            .descending(Key.number("pull_request_id"), Key.number("thread_id"), Key.number("comment_id"));

    static final String EXAMPLE = """
            {"items":[{"pullRequestId":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","thread":8193,"comment":1,
            "parent":null,"system":false,"authorId":"59f192df-4002-4534-8c95-f7d6a90bfb88","authorName":"Joren Peeters",
            "authorUniqueName":"jpeeters@contoso.example",
            "content":"How often is this tried?","publishedAt":"2026-11-19T10:02:11Z",
            "updatedAt":"2026-11-19T10:02:11Z","deleted":false}],"next":null}
            """;
}
