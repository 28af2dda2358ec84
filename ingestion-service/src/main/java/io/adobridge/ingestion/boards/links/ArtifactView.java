package io.adobridge.ingestion.boards.links;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A link from a work item to something outside Azure Boards.
 *
 * @param uri as Azure DevOps keeps it
 * @param kind commit, pullRequest, build, branch, changeset, hyperlink or other
 * @param name what kind of link it is to people, such as "Fixed in Commit"
 * @param projectId of the repository
 */
record ArtifactView(long workItemId, String uri, String kind, @Nullable String name, @Nullable UUID projectId,
        @Nullable UUID repositoryId, @Nullable String commitId, @Nullable Long pullRequestId, @Nullable Long buildId,
        @Nullable Long changesetId, @Nullable String branch) {

    static final Entity<ArtifactView> ENTITY = new Entity<>("work_item_artifact", List.of("work_item_id", "uri"), false,
            cursor -> List.of(cursor.number(0), cursor.text(1)), ArtifactView::from,
            artifact -> Cursor.encode(artifact.workItemId, artifact.uri));

    static final String EXAMPLE = """
            {"items":[{"workItemId":299,
            "uri":"vstfs:///Git/PullRequestId/20b1dc37-9819-48e0-b73d-5153795e7bfc%2F7804c75c-54f1-4f80-8306-3ff81bc7e002%2F41",
            "kind":"pullRequest","name":"Pull Request","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002","commitId":null,"pullRequestId":41,"buildId":null,
            "changesetId":null,"branch":null}],"next":null}
            """;

    static ArtifactView from(Row row) {
        return new ArtifactView(row.getLong("work_item_id"), row.getString("uri"), row.getString("kind"), row.getString("name"),
                row.getUUID("project_id"), row.getUUID("repository_id"), row.getString("commit_id"),
                row.getLong("pull_request_id"), row.getLong("build_id"), row.getLong("changeset_id"), row.getString("branch"));
    }
}
