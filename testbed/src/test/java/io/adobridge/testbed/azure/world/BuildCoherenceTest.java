package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.world.Timelines.Presence;

class BuildCoherenceTest {
    private final World world = Examples.small();

    private Stream<Build> builds() {
        return IntStream.rangeClosed(1, world.builds().count()).mapToObj(id -> world.builds().find(id).orElseThrow());
    }

    private Stream<Timeline> timelines() {
        return builds().filter(build -> world.timelines().presence(build) == Presence.PRESENT).map(world.timelines()::of);
    }

    @Test
    void everyBuildIsOfACommitOfItsRepository() {
        assertThat(builds()).hasSize(2_000).allSatisfy(build -> {
            Repository repository = world.repositories().at(build.definition().repository());
            Commit commit = world.commit(repository, build.commit()).orElseThrow();
            assertThat(commit.index() < 0).isEqualTo(build.pullRequest().isPresent());
            assertThat(build.pullRequest().isPresent() || world.commits().onDefaultBranch(commit)).isTrue();
        });
    }

    @Test
    void aBuildThatValidatesNamesAPullRequestThatWasOpen() {
        assertThat(builds().filter(build -> build.pullRequest().isPresent())).hasSizeGreaterThan(50).allSatisfy(build -> {
            PullRequest validated = world.pullRequests().find(build.pullRequest().getAsInt()).orElseThrow();
            assertThat(build.branch()).isEqualTo("refs/pull/" + validated.id() + "/merge");
            assertThat(build.reason()).isEqualTo(Build.Reason.PULL_REQUEST);
            assertThat(build.queued()).isAfter(validated.created());
        });
    }

    @Test
    void someBuildsWaitAndSomeRun() {
        assertThat(builds().map(Build::status).distinct()).containsExactlyInAnyOrder(Build.Status.values());
        assertThat(builds()).allSatisfy(build -> {
            assertThat(build.result() == null).isEqualTo(build.status() != Build.Status.COMPLETED);
            assertThat(build.finished() == null).isEqualTo(build.status() != Build.Status.COMPLETED);
        });
    }

    @Test
    void everyRecordHangsBelowOneOfItsTimelineAndWithinItsTime() {
        assertThat(timelines()).hasSizeGreaterThan(1_500).allSatisfy(timeline -> {
            Map<UUID, TimelineRecord> byId = new HashMap<>();
            timeline.records().forEach(line -> byId.put(line.id(), line));
            assertThat(byId).hasSameSizeAs(timeline.records());
            assertThat(timeline.records()).allSatisfy(line -> {
                assertThat(line.parent() == null || byId.containsKey(line.parent())).isTrue();
                assertThat(line.result() == null).isEqualTo(!line.state().equals("completed"));
                assertThat(line.finished() == null || !line.finished().isBefore(line.started())).isTrue();
                assertThat(!"skipped".equals(line.result()) || line.started() == null).isTrue();
            });
        });
    }

    @Test
    void aTimelineAgreesWithItsBuild() {
        assertThat(builds().filter(build -> world.timelines().presence(build) == Presence.PRESENT)
                .filter(build -> build.definition().yaml() && build.result() != null)).allSatisfy(build -> {
                    Set<String> latest = latestStages(world.timelines().of(build));
                    assertThat(latest.contains("failed")).isEqualTo(build.result() == Build.Result.FAILED);
                    assertThat(latest.contains("canceled")).isEqualTo(build.result() == Build.Result.CANCELED);
                });
    }

    private static Set<String> latestStages(Timeline timeline) {
        Map<String, TimelineRecord> latest = new HashMap<>();
        timeline.records().stream().filter(line -> line.type().equals("Stage"))
                .forEach(line -> latest.merge(line.identifier(), line, (a, b) -> a.attempt() > b.attempt() ? a : b));
        return latest.values().stream().map(line -> String.valueOf(line.result())).collect(Collectors.toSet());
    }

    @Test
    void aRetriedStageIsThereTwiceAndKnowsItsFirstAttempt() {
        List<Timeline> retried = timelines()
                .filter(timeline -> timeline.records().stream().anyMatch(line -> line.attempt() > 1)).toList();
        assertThat(retried).hasSizeGreaterThan(20).allSatisfy(timeline -> {
            TimelineRecord second = timeline.records().stream()
                    .filter(line -> line.type().equals("Stage") && line.attempt() == 2).findFirst().orElseThrow();
            TimelineRecord first = timeline.records().stream()
                    .filter(line -> line.id().equals(second.previous().get(0).record())).findFirst().orElseThrow();
            assertThat(first.identifier()).isEqualTo(second.identifier());
            assertThat(first.result()).isEqualTo("failed");
        });
    }

    @Test
    void whatFailedSaysWhy() {
        assertThat(timelines().flatMap(timeline -> timeline.records().stream())
                .filter(line -> line.type().equals("Task") && "failed".equals(line.result())))
                .isNotEmpty().allMatch(line -> line.count("error") > 0);
    }

    @Test
    void someTimelinesAreMissing() {
        assertThat(builds().map(world.timelines()::presence).distinct()).containsExactlyInAnyOrder(Presence.values());
    }
}
