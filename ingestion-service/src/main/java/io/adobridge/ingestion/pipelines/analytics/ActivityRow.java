package io.adobridge.ingestion.pipelines.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.analytics.PipelineRunActivityResult;
import io.adobridge.azure.analytics.PipelineRunActivityResult.PipelineJob;
import io.adobridge.azure.analytics.PipelineRunActivityResult.PipelineTask;
import io.adobridge.azure.build.TaskResult;
import io.adobridge.azure.json.WireEnum;
import io.adobridge.ingestion.store.Table;

/**
 * A task, or the job that it belongs to, as a record of a timeline. Analytics names no records, so their ids are made of its
 * keys: the same whenever a row is read.
 */
record ActivityRow(UUID project, long build, UUID id, @Nullable UUID parent, String type, @Nullable String name,
        @Nullable String identifier, @Nullable String result, @Nullable Instant started, @Nullable Instant finished,
        @Nullable PipelineTask task) {

    static final Table<ActivityRow> TABLE = Table.<ActivityRow> named("timeline_record")
            .number("build_id", ActivityRow::build).key()
            .id("record_id", ActivityRow::id).key()
            .integer("attempt", row -> 0).key()
            .id("project_id", ActivityRow::project)
            .id("parent_id", ActivityRow::parent)
            .text("type", ActivityRow::type)
            .text("name", ActivityRow::name)
            .text("identifier", ActivityRow::identifier)
            .text("state", row -> "completed")
            .text("result", ActivityRow::result)
            .time("start_time", ActivityRow::started)
            .time("finish_time", ActivityRow::finished)
            .text("task_id", row -> taskId(row.task))
            .text("task_name", row -> row.task == null ? null : row.task.definitionName())
            .text("task_version", row -> row.task == null ? null : row.task.definitionVersion())
            .json("issues", row -> "[]")
            .text("source", row -> "analytics")
            .build();

    /** The task and its job; what the job came to follows from all of its tasks. */
    static Stream<ActivityRow> of(UUID project, PipelineRunActivityResult told) {
        @Nullable
        UUID job = told.jobKey() == null ? null : id("job " + told.runId() + " " + told.jobKey());
        ActivityRow task = new ActivityRow(project, told.runId(), id("task " + told.key()), job, "Task",
                told.taskDisplayName(), null, result(told.taskOutcome()), told.startedDate(), told.completedDate(),
                told.task());
        return job == null ? Stream.of(task) : Stream.of(task, job(project, told, job));
    }

    private static ActivityRow job(UUID project, PipelineRunActivityResult told, UUID id) {
        PipelineJob job = told.job();
        return new ActivityRow(project, told.runId(), id, null, "Job", job == null ? null : first(job.name(), job.fullName()),
                job == null ? null : first(job.fullName(), job.id()), null, null, null, null);
    }

    /** In the words of timelines; null where it is none that they have. */
    private static @Nullable String result(@Nullable String outcome) {
        return WireEnum.find(TaskResult.class, outcome).map(TaskResult::wire).orElse(null);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("analytics " + what).getBytes(UTF_8));
    }

    private static @Nullable String taskId(@Nullable PipelineTask task) {
        return task == null || task.definitionId() == null ? null : task.definitionId().toString();
    }
}
