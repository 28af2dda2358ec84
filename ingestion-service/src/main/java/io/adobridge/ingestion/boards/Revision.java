package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Person;

/**
 * A revision of a work item, as both tables hold it: all revisions in one, the latest of each work item in the other.
 *
 * @param project where the work item was found; the latest revision's counts for a work item that moved
 */
record Revision(UUID project, long id, int rev, @Nullable String type, @Nullable String title, @Nullable String state,
        @Nullable String reason, Person assignedTo, @Nullable String areaPath, @Nullable String iterationPath,
        @Nullable String tags, @Nullable Long parent, @Nullable Double priority, @Nullable Double storyPoints,
        @Nullable Double remainingWork, @Nullable Instant createdDate, @Nullable String createdBy,
        @Nullable Instant changedDate, @Nullable String changedBy, @Nullable Instant closedDate,
        @Nullable Instant stateChangeDate, @Nullable Integer commentCount, boolean deleted, String fields) {

    /** Every revision, written once. */
    static final Table<Revision> ALL = columns(
            Table.<Revision> named("work_item_revision").number("work_item_id", Revision::id).key()
                    .integer("rev", Revision::rev).key())
            .build();

    /** The latest revision of each work item, whatever order they come in. */
    static final Table<Revision> LATEST = columns(
            Table.<Revision> named("work_item").number("work_item_id", Revision::id).key().integer("rev", Revision::rev))
            .preferring((one, other) -> one.rev >= other.rev ? one : other)
            .onlyWhere("t.rev < excluded.rev")
            .alsoSet("left_for = NULL")
            .build();

    static Revision of(UUID project, WorkItem item) {
        Fields fields = new Fields(item.fields());
        fields.drop("System.Id");
        fields.drop("System.Rev");
        fields.drop("System.Watermark");
        // the date of the next revision, or the year 9999: a revision is to be the same whenever it is read
        fields.drop("System.RevisedDate");
        return new Revision(project, item.id(), item.rev(), fields.text("System.WorkItemType"), fields.text("System.Title"),
                fields.text("System.State"), fields.text("System.Reason"), fields.person("System.AssignedTo"),
                fields.text("System.AreaPath"), fields.text("System.IterationPath"), fields.text("System.Tags"),
                fields.number("System.Parent"), fields.decimal("Microsoft.VSTS.Common.Priority"),
                fields.decimal("Microsoft.VSTS.Scheduling.StoryPoints"),
                fields.decimal("Microsoft.VSTS.Scheduling.RemainingWork"), fields.date("System.CreatedDate"),
                fields.person("System.CreatedBy").label(), fields.date("System.ChangedDate"),
                fields.person("System.ChangedBy").label(), fields.date("Microsoft.VSTS.Common.ClosedDate"),
                fields.date("Microsoft.VSTS.Common.StateChangeDate"), fields.integer("System.CommentCount"),
                fields.flag("System.IsDeleted"), fields.restAsJson());
    }

    private static Table.Builder<Revision> columns(Table.Builder<Revision> table) {
        return table.id("project_id", Revision::project)
                .text("type", Revision::type)
                .text("title", Revision::title)
                .text("state", Revision::state)
                .text("reason", Revision::reason)
                .text("assigned_to_name", revision -> revision.assignedTo.name())
                .text("assigned_to_unique_name", revision -> revision.assignedTo.uniqueName())
                .text("area_path", Revision::areaPath)
                .text("iteration_path", Revision::iterationPath)
                .text("tags", Revision::tags)
                .number("parent_id", Revision::parent)
                .decimal("priority", Revision::priority)
                .decimal("story_points", Revision::storyPoints)
                .decimal("remaining_work", Revision::remainingWork)
                .time("created_date", Revision::createdDate)
                .text("created_by", Revision::createdBy)
                .time("changed_date", Revision::changedDate)
                .text("changed_by", Revision::changedBy)
                .time("closed_date", Revision::closedDate)
                .time("state_change_date", Revision::stateChangeDate)
                .integer("comment_count", Revision::commentCount)
                .flag("deleted", Revision::deleted)
                .json("fields", Revision::fields);
    }
}
