package io.adobridge.ingestion.repos.tfvc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A changeset.
 *
 * @param checkedInById who sent it, mostly the author
 * @param workItems ids of the work items that it mentions
 */
record ChangesetView(long id, UUID projectId, @Nullable String authorId, @Nullable String authorName,
        @Nullable String authorUniqueName, @Nullable String checkedInById, @Nullable String checkedInByName,
        @Nullable String checkedInByUniqueName, @Nullable String comment, @Nullable Instant createdAt,
        List<Long> workItems) {

    static final Entity<ChangesetView> ENTITY = Entity.of(ChangesetView.class, "changeset")
            .with("id", "changeset_id")
            .descending(Key.number("changeset_id"), Key.id("project_id"));

    static final String EXAMPLE = """
            {"items":[{"id":1204,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "authorId":"59f192df-4002-4534-8c95-f7d6a90bfb88","authorName":"Joren Peeters",
            "authorUniqueName":"jpeeters@contoso.example","checkedInById":"59f192df-4002-4534-8c95-f7d6a90bfb88",
            "checkedInByName":"Joren Peeters","checkedInByUniqueName":"jpeeters@contoso.example",
            "comment":"Retry the upload","createdAt":"2026-11-19T09:12:44Z","workItems":[42]}],"next":null}
            """;
}
