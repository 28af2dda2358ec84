package io.adobridge.reporting.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.Page;
import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.Build.BuildRequestValidationResult;
import io.adobridge.azure.build.BuildLog;
import io.adobridge.azure.build.BuildQueryOrder;
import io.adobridge.azure.build.BuildSearch;
import io.adobridge.azure.build.BuildStatus;
import io.adobridge.azure.build.DefinitionReference;
import io.adobridge.azure.build.Timeline;
import io.adobridge.azure.build.TimelineRecord;
import io.adobridge.reporting.rendering.FailedBuild;
import io.adobridge.reporting.rendering.FailedBuild.FailedStep;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One build at Azure DevOps, and why it failed. */
record FailedBuildDoor(AzureDevOps azure, String project, int id) {

    private static final int MOST_STEPS = 3;
    private static final int MOST_REFUSALS = 5;
    private static final int LOG_LINES = 20;
    private static final int BUILDS_BEFORE = 5;
    private static final Duration LATELY = Duration.ofDays(7);

    /** What failed in it, and whether that failed on this branch lately too. */
    Uni<FailedBuild> explain(String targetBranch) {
        return azure.build().build(project, id)
                .chain(build -> timeline(id).chain(timeline -> explain(build, timeline.steps(MOST_STEPS), targetBranch)));
    }

    private Uni<FailedBuild> explain(Build build, List<FailedRecord> failed, String targetBranch) {
        return before(build, targetBranch)
                .chain(others -> Multi.createFrom().iterable(failed)
                        .onItem().transformToUniAndConcatenate(step -> step(step, others))
                        .collect().asList())
                .map(steps -> new FailedBuild(number(build), pipeline(build), refusals(build), steps));
    }

    private static String number(Build build) {
        return Objects.requireNonNullElse(build.buildNumber(), Integer.toString(build.id()));
    }

    /** Why it did not even begin, as where its YAML cannot be read. */
    private static List<String> refusals(Build build) {
        return build.validationResults().stream().filter(remark -> "error".equalsIgnoreCase(remark.result()))
                .map(BuildRequestValidationResult::message).filter(Objects::nonNull).limit(MOST_REFUSALS).toList();
    }

    private static String pipeline(Build build) {
        DefinitionReference definition = build.definition();
        return definition == null ? "" : Objects.requireNonNullElse(definition.name(), "");
    }

    private Uni<FailedStep> step(FailedRecord failed, List<EarlierBuild> others) {
        Optional<String> onTarget = others.stream().filter(other -> other.failed().failedIn(failed)).map(EarlierBuild::number)
                .findFirst();
        return logEnd(failed.record()).map(log -> failed.toStep(log, onTarget.orElse(null)));
    }

    /** The last lines of a record's log; none where it has none, or it is gone. */
    private Uni<List<String>> logEnd(TimelineRecord record) {
        if (record.log() == null) {
            return Uni.createFrom().item(List.of());
        }
        int log = record.log().id();
        return collected(azure.build().logs(project, id))
                .map(logs -> logs.stream().filter(one -> one.id() == log).mapToLong(BuildLog::lineCount).max().orElse(0))
                .chain(lines -> lines == 0 ? Uni.createFrom().item(List.<String> of()) : logEnd(log, lines))
                .onFailure(AzureDevOpsFailure.NotFound.class).recoverWithItem(List.of());
    }

    /** Never the whole of a log that may be endless. */
    private Uni<List<String>> logEnd(int log, long lines) {
        return collected(azure.build().log(project, id, log, Math.max(1, lines - LOG_LINES + 1), lines))
                .map(read -> read.subList(Math.max(0, read.size() - LOG_LINES), read.size()));
    }

    /** The latest builds of the same pipeline on that branch that failed, newest first. */
    private Uni<List<EarlierBuild>> before(Build build, String branch) {
        DefinitionReference definition = build.definition();
        if (definition == null || branch.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant since = build.finishTime() == null ? null : build.finishTime().minus(LATELY);
        BuildSearch latest = new BuildSearch(since, null, BuildQueryOrder.FINISH_TIME_DESCENDING, BuildStatus.COMPLETED,
                List.of(definition.id()), branch, BUILDS_BEFORE);
        return azure.build().builds(project, latest, null)
                .onItem().transformToIterable(Page::items)
                .select().first(BUILDS_BEFORE)
                .filter(other -> "failed".equalsIgnoreCase(other.result()))
                .onItem().transformToUniAndConcatenate(other -> timeline(other.id())
                        .map(failed -> new EarlierBuild(number(other), failed)))
                .collect().asList();
    }

    /** Nothing where Azure DevOps has none, or none any more. */
    private Uni<FailedRecords> timeline(int build) {
        return azure.build().timeline(project, build)
                .map(found -> new FailedRecords(found.map(Timeline::records).orElse(List.of())))
                .onFailure(AzureDevOpsFailure.NotFound.class).recoverWithItem(new FailedRecords(List.of()));
    }

    private static <T> Uni<List<T>> collected(Multi<Page<T>> pages) {
        return pages.onItem().transformToIterable(Page::items).collect().asList();
    }

    private record EarlierBuild(String number, FailedRecords failed) {
    }
}
