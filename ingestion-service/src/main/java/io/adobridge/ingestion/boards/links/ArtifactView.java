package io.adobridge.ingestion.boards.links;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

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

    static final Entity<ArtifactView> ENTITY = Entity.of(ArtifactView.class, "work_item_artifact")
            .ascending(Key.number("work_item_id"), Key.text("uri"));

    static final String EXAMPLE = """
            {"items":[{"workItemId":299,
            "uri":"vstfs:///Git/PullRequestId/20b1dc37-9819-48e0-b73d-5153795e7bfc%2F7804c75c-54f1-4f80-8306-3ff81bc7e002%2F41",
            "kind":"pullRequest","name":"Pull Request","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002","commitId":null,"pullRequestId":41,"buildId":null,
            "changesetId":null,"branch":null}],"next":null}
            """;
}
