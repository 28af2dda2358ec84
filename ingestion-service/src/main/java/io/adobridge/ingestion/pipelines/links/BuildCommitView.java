package io.adobridge.ingestion.pipelines.links;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/** A commit that a build contains and the build before it, of the same pipeline and branch, did not. */
record BuildCommitView(long buildId, UUID repositoryId, String commitId, UUID projectId) {

    static final Entity<BuildCommitView> ENTITY = new Entity<>("build_commit", List.of("build_id", "commit_id"), true,
            cursor -> List.of(cursor.number(0), cursor.text(1)), BuildCommitView::from,
            link -> Cursor.encode(link.buildId, link.commitId));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "commitId":"9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc"}],
            "next":null}
            """;

    static BuildCommitView from(Row row) {
        return new BuildCommitView(row.getLong("build_id"), row.getUUID("repository_id"), row.getString("commit_id"),
                row.getUUID("project_id"));
    }
}
