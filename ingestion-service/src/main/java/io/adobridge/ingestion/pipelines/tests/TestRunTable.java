package io.adobridge.ingestion.pipelines.tests;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.ShallowReference;
import io.adobridge.azure.test.PipelineReference;
import io.adobridge.azure.test.PipelineReference.JobReference;
import io.adobridge.azure.test.PipelineReference.StageReference;
import io.adobridge.azure.test.RunStatistic;
import io.adobridge.azure.test.TestRun;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Person;

/** How a test run fills its row. */
final class TestRunTable {

    private static final Set<String> FAILED = Set.of("failed", "error", "aborted", "timeout");

    static final Table<Found<TestRun>> TABLE = Table.<Found<TestRun>> named("test_run")
            .number("run_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .number("build_id", found -> number(found.item().build()))
            .text("name", found -> found.item().name())
            .text("state", found -> found.item().state())
            .flag("automated", found -> found.item().isAutomated())
            .time("started_date", found -> Dates.known(found.item().startedDate()))
            .time("completed_date", found -> Dates.known(found.item().completedDate()))
            .time("last_updated_date", found -> Dates.known(found.item().lastUpdatedDate()))
            .integer("total", found -> found.item().totalTests())
            .integer("passed", found -> found.item().passedTests())
            .integer("failed", found -> failed(found.item()))
            .integer("not_applicable", found -> found.item().notApplicableTests())
            .integer("incomplete", found -> found.item().incompleteTests())
            .text("stage_name", found -> stage(found.item().pipelineReference()).stageName())
            .integer("stage_attempt", found -> Math.max(1, stage(found.item().pipelineReference()).attempt()))
            .text("job_name", found -> job(found.item().pipelineReference()).jobName())
            .text("owner_name", found -> Person.of(found.item().owner()).name())
            .text("web_url", found -> found.item().webAccessUrl())
            .build();

    private static final StageReference NO_STAGE = new StageReference(1, null);
    private static final JobReference NO_JOB = new JobReference(1, null);

    private TestRunTable() {
    }

    /** Counted by outcome; those without a count of outcomes tell at least how many failures nobody has looked at. */
    static int failed(TestRun run) {
        return run.runStatistics().isEmpty() ? run.unanalyzedTests()
                : run.runStatistics().stream().filter(TestRunTable::isFailure).mapToInt(RunStatistic::count).sum();
    }

    private static boolean isFailure(RunStatistic statistic) {
        String outcome = statistic.outcome();
        return outcome != null && FAILED.contains(outcome.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Long number(@Nullable ShallowReference build) {
        String id = build == null ? null : build.id();
        return id == null || !id.matches("[1-9]\\d{0,17}") ? null : Long.valueOf(id);
    }

    private static StageReference stage(@Nullable PipelineReference pipeline) {
        return pipeline == null || pipeline.stageReference() == null ? NO_STAGE : pipeline.stageReference();
    }

    private static JobReference job(@Nullable PipelineReference pipeline) {
        return pipeline == null || pipeline.jobReference() == null ? NO_JOB : pipeline.jobReference();
    }
}
