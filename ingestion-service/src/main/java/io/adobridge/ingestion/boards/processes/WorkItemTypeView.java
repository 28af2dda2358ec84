package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A type of work items in a project.
 *
 * @param processId the process that the project follows, a {@link ProcessView}; null where it does not say
 * @param states {@code name}, {@code category} (Proposed, InProgress, Resolved, Completed or Removed) and {@code color}, in
 *        the order in which work passes through them
 * @param removedAt when it was no longer listed; null while it is
 */
record WorkItemTypeView(UUID projectId, String name, @Nullable String referenceName, @Nullable String description,
        @Nullable String color, boolean disabled, @Nullable UUID processId, List<Map<String, Object>> states,
        @Nullable Instant removedAt) {

    static final Entity<WorkItemTypeView> ENTITY = Entity.of(WorkItemTypeView.class, "work_item_type")
            .ascending(Key.id("project_id"), Key.text("name"));

    static final String EXAMPLE = """
            {"items":[{"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"Bug",
            "referenceName":"Microsoft.VSTS.WorkItemTypes.Bug","description":"What is wrong","color":"CC293D","disabled":false,
            "processId":"adcc42ab-9882-485e-a3ed-7678f01f66bc","states":[{"name":"New","category":"Proposed","color":"b2b2b2"},
            {"name":"Closed","category":"Completed","color":"339933"}],"removedAt":null}],"next":null}
            """;
}
