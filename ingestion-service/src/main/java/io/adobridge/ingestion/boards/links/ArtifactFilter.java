package io.adobridge.ingestion.boards.links;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which links are wanted; all conditions must hold. */
public class ArtifactFilter {

    @QueryParam("workItem")
    @Parameter(description = "Of this work item")
    public @Nullable Long workItem;

    @QueryParam("project")
    @Parameter(description = "Of a work item of this project")
    public @Nullable UUID project;

    @QueryParam("kind")
    @Parameter(description = "`commit`, `pullRequest`, `build`, `branch`, `changeset`, `hyperlink` or `other`")
    public @Nullable String kind;

    @QueryParam("repository")
    @Parameter(description = "To something in this repository")
    public @Nullable UUID repository;

    @QueryParam("commit")
    @Parameter(description = "To this commit")
    public @Nullable String commit;

    @QueryParam("pullRequest")
    @Parameter(description = "To this pull request")
    public @Nullable Long pullRequest;

    @QueryParam("build")
    @Parameter(description = "To this build")
    public @Nullable Long build;

    @QueryParam("changedSince")
    @Parameter(description = "Of work items that changed at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("work_item_id", workItem)
                .isInProject(project, "work_item", "work_item_id", "work_item_id")
                .is("kind", kind)
                .is("repository_id", repository)
                .is("commit_id", commit)
                .is("pull_request_id", pullRequest)
                .is("build_id", build)
                .fromOf("work_item_id", "work_item", "work_item_id", "changed_date", changedSince);
    }
}
