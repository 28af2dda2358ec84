package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A thread of comments on a pull request.
 *
 * @param system whether Azure DevOps wrote it to note something
 * @param type what it notes, such as {@code VoteUpdate}; null for a thread of people
 * @param status such as active, fixed or closed; null for what Azure DevOps notes
 * @param line first line that it is about, in the changed file
 */
record ThreadView(long pullRequestId, UUID repositoryId, UUID projectId, long thread, boolean system, @Nullable String type,
        @Nullable String status, @Nullable String filePath, @Nullable Integer line, @Nullable Instant publishedAt,
        @Nullable Instant updatedAt, boolean deleted) {

    static final Entity<ThreadView> ENTITY = Entity.of(ThreadView.class, "pull_request_thread")
            .with("thread", "thread_id")
            .descending(Key.number("pull_request_id"), Key.number("thread_id"));

    static final String EXAMPLE = """
            {"items":[{"pullRequestId":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","thread":8193,"system":false,
            "type":null,"status":"active","filePath":"/src/Main/Upload.cs","line":42,
            "publishedAt":"2026-11-19T10:02:11Z","updatedAt":"2026-11-19T10:05:40Z","deleted":false}],"next":null}
            """;
}
