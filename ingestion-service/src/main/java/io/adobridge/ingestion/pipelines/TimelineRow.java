package io.adobridge.ingestion.pipelines;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.build.BuildLogReference;
import io.adobridge.azure.build.TimelineRecord;
import io.adobridge.azure.build.TimelineRecord.Issue;
import io.adobridge.azure.build.TimelineRecord.TaskReference;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;

/** A record of a build's timeline and how it fills its row; attempts of one record are rows of their own. */
record TimelineRow(UUID project, long build, TimelineRecord record) {

    static final Table<TimelineRow> TABLE = Table.<TimelineRow> named("timeline_record")
            .number("build_id", TimelineRow::build).key()
            .id("record_id", row -> row.record.id()).key()
            .integer("attempt", row -> Math.max(1, row.record.attempt())).key()
            .id("project_id", TimelineRow::project)
            .id("parent_id", row -> row.record.parentId())
            .text("type", row -> row.record.type())
            .text("name", row -> row.record.name())
            .text("identifier", row -> row.record.identifier())
            .integer("position", row -> row.record.order())
            .text("state", row -> row.record.state())
            .text("result", row -> row.record.result())
            .text("result_code", row -> row.record.resultCode())
            .time("start_time", row -> Dates.known(row.record.startTime()))
            .time("finish_time", row -> Dates.known(row.record.finishTime()))
            .text("worker_name", row -> row.record.workerName())
            .integer("queue_id", row -> row.record.queueId())
            .integer("log_id", row -> log(row.record.log()))
            .text("task_id", row -> taskId(row.record.task()))
            .text("task_name", row -> task(row.record.task()).name())
            .text("task_version", row -> task(row.record.task()).version())
            .integer("error_count", row -> row.record.errorCount())
            .integer("warning_count", row -> row.record.warningCount())
            .json("issues", row -> issues(row.record.issues()))
            .build();

    private static final TaskReference NO_TASK = new TaskReference(null, null, null);

    private static TaskReference task(@Nullable TaskReference task) {
        return task == null ? NO_TASK : task;
    }

    private static @Nullable String taskId(@Nullable TaskReference task) {
        UUID id = task(task).id();
        return id == null ? null : id.toString();
    }

    private static @Nullable Integer log(@Nullable BuildLogReference log) {
        return log == null ? null : log.id();
    }

    private static String issues(List<Issue> issues) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Issue issue : issues) {
            array.addObject().put("type", issue.type()).put("category", issue.category()).put("message", issue.message());
        }
        return array.toString();
    }
}
