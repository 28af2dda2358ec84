package io.adobridge.ingestion.boards.comments;

import java.util.UUID;

import io.adobridge.azure.workitems.Comment;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Person;

/** A comment on a work item. */
record CommentRow(UUID project, long workItem, Comment comment) {

    static final Table<CommentRow> TABLE = Table.<CommentRow> named("work_item_comment")
            .number("work_item_id", CommentRow::workItem).key()
            .number("comment_id", CommentRow::id).key()
            .id("project_id", CommentRow::project)
            .integer("version", row -> row.comment.version())
            .text("text", row -> row.comment.text())
            .text("format", row -> row.comment.format())
            .text("created_by_name", row -> Person.of(row.comment.createdBy()).name())
            .text("created_by_unique_name", row -> Person.of(row.comment.createdBy()).uniqueName())
            .time("created_date", row -> Dates.known(row.comment.createdDate()))
            .text("modified_by_name", row -> Person.of(row.comment.modifiedBy()).name())
            .text("modified_by_unique_name", row -> Person.of(row.comment.modifiedBy()).uniqueName())
            .time("modified_date", row -> Dates.known(row.comment.modifiedDate()))
            .flag("deleted", row -> row.comment.isDeleted())
            .build();

    long id() {
        return comment.id();
    }
}
