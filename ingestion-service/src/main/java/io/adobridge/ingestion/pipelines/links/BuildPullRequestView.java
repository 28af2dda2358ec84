package io.adobridge.ingestion.pipelines.links;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A pull request of a build.
 *
 * @param relation {@code checked} where the build checked its merge, {@code merged} where it was merged since the build before
 */
record BuildPullRequestView(long buildId, long pullRequestId, UUID projectId, String relation) {

    static final Entity<BuildPullRequestView> ENTITY = new Entity<>("build_pull_request",
            List.of("build_id", "pull_request_id"), true, cursor -> List.of(cursor.number(0), cursor.number(1)),
            BuildPullRequestView::from, link -> Cursor.encode(link.buildId, link.pullRequestId));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"pullRequestId":293,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "relation":"merged"}],"next":null}
            """;

    static BuildPullRequestView from(Row row) {
        return new BuildPullRequestView(row.getLong("build_id"), row.getLong("pull_request_id"), row.getUUID("project_id"),
                row.getString("relation"));
    }
}
