package io.adobridge.ingestion.pipelines.links;

import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/** A work item that a build is about: linked with one of its commits or pull requests, or with the build itself. */
record BuildWorkItemView(long buildId, long workItemId, UUID projectId) {

    static final Entity<BuildWorkItemView> ENTITY = Entity.of(BuildWorkItemView.class, "build_work_item")
            .descending(Key.number("build_id"), Key.number("work_item_id"));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"workItemId":42,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc"}],"next":null}
            """;
}
