package io.adobridge.ingestion.pipelines.links;

import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A pull request of a build.
 *
 * @param relation {@code checked} where the build checked its merge, {@code merged} where it was merged since the build before
 */
record BuildPullRequestView(long buildId, long pullRequestId, UUID projectId, String relation) {

    static final Entity<BuildPullRequestView> ENTITY = Entity.of(BuildPullRequestView.class, "build_pull_request")
            .descending(Key.number("build_id"), Key.number("pull_request_id"));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"pullRequestId":293,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "relation":"merged"}],"next":null}
            """;
}
