package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A work item as of one of its revisions, the latest unless revisions are listed.
 *
 * @param assignedTo sign-in name, as in {@code createdBy} and {@code changedBy}, or the displayed name without one
 * @param tags as one text, separated by {@code "; "}
 * @param deleted whether it is in the recycle bin, destroyed, or gone to a project that is not followed
 * @param movedTo that project; revisions do not know
 * @param fields all other fields by reference name, custom ones among them
 */
record WorkItemView(long id, int rev, UUID projectId, @Nullable String type, @Nullable String title,
        @Nullable String state, @Nullable String reason, @Nullable String assignedTo, @Nullable String assignedToName,
        @Nullable String areaPath, @Nullable String iterationPath, @Nullable String tags, @Nullable Long parentId,
        @Nullable Double priority, @Nullable Double storyPoints, @Nullable Double remainingWork,
        @Nullable Instant createdDate, @Nullable String createdBy, @Nullable Instant changedDate,
        @Nullable String changedBy, @Nullable Instant closedDate, @Nullable Instant stateChangeDate,
        @Nullable Integer commentCount, boolean deleted, @Nullable UUID movedTo, Map<String, Object> fields) {

    static final Entity<WorkItemView> ENTITY = Entity.of(WorkItemView.class, "work_item")
            .with("id", "work_item_id")
            .with("assignedTo", "coalesce(assigned_to_unique_name, assigned_to_name)")
            .with("movedTo", "left_for")
            .ascending(Key.number("work_item_id"));

    static final Entity<WorkItemView> REVISIONS = Entity.of(WorkItemView.class, "work_item_revision")
            .with("id", "work_item_id")
            .with("assignedTo", "coalesce(assigned_to_unique_name, assigned_to_name)")
            .with("movedTo", "NULL")
            .ascending(Key.number("work_item_id"), Key.integer("rev"));

    static final String EXAMPLE = """
            {"items":[{"id":299,"rev":7,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","type":"Bug",
            "title":"Upload stops at 2 GB","state":"Active","reason":"New","assignedTo":"jpeeters@contoso.example",
            "assignedToName":"Joren Peeters","areaPath":"Fabrikam","iterationPath":"Fabrikam\\\\Sprint 12","tags":"upload",
            "parentId":120,"priority":2,"storyPoints":null,"remainingWork":4,"createdDate":"2026-11-02T08:00:00Z",
            "createdBy":"tlindgren@contoso.example","changedDate":"2026-11-19T10:04:11.13Z",
            "changedBy":"jpeeters@contoso.example","closedDate":null,
            "stateChangeDate":"2026-11-18T09:00:00Z","commentCount":3,"deleted":false,"movedTo":null,
            "fields":{"Custom.Severity":"high"}}],"next":null}
            """;
}
