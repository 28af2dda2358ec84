package io.adobridge.ingestion.pipelines.links;

import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/** A commit that a build contains and the build before it, of the same pipeline and branch, did not. */
record BuildCommitView(long buildId, UUID repositoryId, String commitId, UUID projectId) {

    static final Entity<BuildCommitView> ENTITY = Entity.of(BuildCommitView.class, "build_commit")
            .descending(Key.number("build_id"), Key.text("commit_id"));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "commitId":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc"}],
            "next":null}
            """;
}
