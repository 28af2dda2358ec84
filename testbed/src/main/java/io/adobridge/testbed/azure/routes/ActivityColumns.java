package io.adobridge.testbed.azure.routes;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.world.Activity;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.TimelineRecord;

/** The columns of PipelineRunActivityResults and of what it leads to, as Microsoft's metadata name them. */
final class ActivityColumns {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** How a row fills a column. */
    interface Column {
        @Nullable
        Object apply(Activity row);
    }

    static final Map<String, Column> OWN = Map.ofEntries(
            entry("PipelineRunActivityResultSK", Activity::key),
            entry("PipelineRunId", row -> row.build().id()),
            entry("PipelineSK", row -> row.build().definition().id()),
            entry("PipelineJobSK", ActivityColumns::job),
            entry("PipelineTaskSK", row -> row.task().task() == null ? null : row.task().task().hashCode() & 0xFFFF),
            entry("PipelineRunQueuedDateSK", row -> day(row.build().queued())),
            entry("PipelineRunStartedDateSK", row -> day(row.build().started())),
            entry("PipelineRunCompletedDateSK", row -> day(row.build().finished())),
            entry("PipelineRunOutcome", row -> outcome(row.build())),
            entry("ActivityType", row -> "Task"),
            entry("ActivityStartedDateSK", row -> day(row.task().started())),
            entry("ActivityStartedDate", row -> row.task().started()),
            entry("ActivityCompletedDateSK", row -> day(row.task().finished())),
            entry("ActivityCompletedDate", row -> row.task().finished()),
            entry("ActivityDurationSeconds", row -> seconds(row.task())),
            entry("TaskDisplayName", row -> row.task().name()),
            entry("TaskLogPath", row -> row.task().log() == 0 ? null : "logs\\" + row.task().log()),
            entry("TaskOutcome", row -> pascal(row.task().result())),
            entry("SucceededCount", row -> count(row, "succeeded")),
            entry("SucceededWithIssuesCount", row -> count(row, "succeededWithIssues")),
            entry("FailedCount", row -> count(row, "failed")),
            entry("CanceledCount", row -> count(row, "canceled")),
            entry("SkippedCount", row -> count(row, "skipped")),
            entry("AbandonedCount", row -> count(row, "abandoned")));

    private static final Map<String, Column> JOB = Map.of(
            "PipelineJobSK", ActivityColumns::job,
            "PipelineId", row -> row.build().definition().id(),
            "FullJobName", row -> row.job().identifier(),
            "JobName", row -> row.job().name(),
            "JobId", row -> row.job().identifier().replaceAll("\\.?__default$", "").replaceAll(".*\\.", ""),
            "StageName", row -> row.stage() == null ? null : row.stage().name(),
            "StageId", row -> row.stage() == null ? null : row.stage().identifier());

    /** What other things a row leads to, by name. */
    static Map<String, Map<String, Column>> related(Function<String, Object> taskId) {
        return Map.of("PipelineJob", JOB, "PipelineTask", Map.of(
                "TaskDefinitionId", row -> row.task().task() == null ? null : taskId.apply(row.task().task()),
                "TaskDefinitionName", row -> row.task().task(),
                "TaskDefinitionVersion", row -> row.task().task() == null ? null : "2.231.1"));
    }

    private ActivityColumns() {
    }

    /**
     * One of the columns.
     *
     * @throws ApiError 400 where there is none of that name
     */
    static Column named(String name, Map<String, Column> columns, String type) {
        Column column = columns.get(name);
        if (column == null)
            throw invalid("Could not find a property named '" + name
                    + "' on type 'Microsoft.VisualStudio.Services.Analytics.Model." + type + "'.");
        return column;
    }

    static ApiError invalid(String why) {
        return ApiError.badRequest("VS403483: The query specified in the URI is not valid. " + why);
    }

    private static int job(Activity row) {
        return (31 * row.build().definition().id() + row.job().identifier().hashCode()) & 0x7FFFFFFF;
    }

    private static @Nullable Integer day(@Nullable Instant instant) {
        return instant == null ? null : Integer.valueOf(DAY.format(instant));
    }

    private static @Nullable Double seconds(TimelineRecord task) {
        return task.started() == null || task.finished() == null ? null
                : Duration.between(task.started(), task.finished()).toMillis() / 1000.0;
    }

    private static int count(Activity row, String result) {
        return result.equals(row.task().result()) ? 1 : 0;
    }

    private static @Nullable String outcome(Build build) {
        Build.Result result = build.result();
        return result == null ? "None" : result == Build.Result.SUCCEEDED ? "Succeed" : pascal(result.text());
    }

    private static @Nullable String pascal(@Nullable String text) {
        return text == null ? null : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
