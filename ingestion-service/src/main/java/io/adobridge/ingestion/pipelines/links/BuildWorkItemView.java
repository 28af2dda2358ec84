package io.adobridge.ingestion.pipelines.links;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.vertx.mutiny.sqlclient.Row;

/** A work item that a build is about: linked with one of its commits or pull requests, or with the build itself. */
record BuildWorkItemView(long buildId, long workItemId, UUID projectId) {

    static final Entity<BuildWorkItemView> ENTITY = Entity.byNumbers("build_work_item", List.of("build_id", "work_item_id"),
            BuildWorkItemView::from, link -> List.of(link.buildId, link.workItemId));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"workItemId":42,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc"}],"next":null}
            """;

    static BuildWorkItemView from(Row row) {
        return new BuildWorkItemView(row.getLong("build_id"), row.getLong("work_item_id"), row.getUUID("project_id"));
    }
}
