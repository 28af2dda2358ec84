package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A vote on a pull request, at the time when it was cast.
 *
 * @param thread the system thread that notes it
 * @param vote 10 approved, 5 approved with suggestions, 0 taken back, -5 waits for the author, -10 rejected
 */
record VoteView(long pullRequestId, UUID repositoryId, UUID projectId, long thread, @Nullable String voterId,
        @Nullable String voterName, @Nullable String voterUniqueName, int vote, @Nullable Instant votedAt) {

    static final String TIME = "voted_at";
    static final String[] PERSON = { "voter_id", "voter_name", "voter_unique_name" };

    static final Entity<VoteView> ENTITY = Entity.of(VoteView.class, "pull_request_vote")
            .with("thread", "thread_id")
            .descending(Key.number("pull_request_id"), Key.number("thread_id"));

    static final String EXAMPLE = """
            {"items":[{"pullRequestId":2,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","thread":8192,
            "voterId":"59f192df-4002-4534-8c95-f7d6a90bfb89","voterName":"Tomas Lindgren",
            "voterUniqueName":"tlindgren@contoso.example","vote":10,"votedAt":"2026-11-19T11:20:03Z"}],"next":null}
            """;
}
