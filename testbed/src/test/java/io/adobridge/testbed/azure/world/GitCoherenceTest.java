package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.world.PullRequest.Status;

class GitCoherenceTest {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private final World world = Examples.small();

    private Stream<PullRequest> pullRequests() {
        return IntStream.rangeClosed(1, world.pullRequests().count())
                .mapToObj(id -> world.pullRequests().find(id).orElseThrow());
    }

    private Stream<String> mainLine(int repository) {
        return world.branches().find(repository, world.repositories().at(repository).defaultBranch()).stream()
                .flatMap(ref -> world.branches().log(repository, ref, Instant.EPOCH, LATEST)).map(Commit::sha);
    }

    @Test
    void everyCommitIsFoundByItsId() {
        assertThat(LongStream.range(0, world.commits().count()).mapToObj(world.commits()::at))
                .hasSize(3_000)
                .allSatisfy(commit -> assertThat(world.commits().find(commit.repository(), commit.sha())).contains(commit));
    }

    @Test
    void everyPullRequestHasCommitsOfItsRepository() {
        assertThat(pullRequests()).hasSize(300).allSatisfy(pullRequest -> {
            assertThat(pullRequest.iterations()).isNotEmpty().allSatisfy(iteration -> assertThat(iteration.commits())
                    .isNotEmpty().contains(iteration.head())
                    .allMatch(sha -> world.commits().find(pullRequest.repository(), sha).isPresent()));
            assertThat(world.commits().find(pullRequest.repository(), pullRequest.last().base())).isPresent();
        });
    }

    @Test
    void noCommitBelongsToTwoPullRequests() {
        List<String> brought = pullRequests().flatMap(pullRequest -> pullRequest.iterations().stream())
                .flatMap(iteration -> iteration.commits().stream()).toList();
        assertThat(brought).doesNotHaveDuplicates();
    }

    @Test
    void whatIsCompletedIsOnTheTargetBranchWithItsMergeAndNothingElseIs() {
        for (Repository repository : world.repositories().all()) {
            Set<String> line = new HashSet<>(mainLine(repository.index()).toList());
            assertThat(pullRequests().filter(pullRequest -> pullRequest.repository() == repository.index())
                    .filter(pullRequest -> !pullRequest.last().head().equals(Planted.SECOND)))
                    .allSatisfy(pullRequest -> {
                        boolean completed = pullRequest.status() == Status.COMPLETED;
                        assertThat(line.contains(pullRequest.last().head())).isEqualTo(completed);
                        assertThat(pullRequest.mergeCommit() != null).isEqualTo(completed);
                        assertThat(pullRequest.mergeCommit() == null || line.contains(pullRequest.mergeCommit())).isTrue();
                    });
        }
    }

    @Test
    void aMergeCommitJoinsTheBranchAndThePullRequest() {
        assertThat(pullRequests().filter(pullRequest -> pullRequest.status() == Status.COMPLETED)).hasSizeGreaterThan(100)
                .allSatisfy(pullRequest -> {
                    Commit merge = world.commits().find(pullRequest.repository(), String.valueOf(pullRequest.mergeCommit()))
                            .orElseThrow();
                    assertThat(merge.comment()).isEqualTo("Merged PR " + pullRequest.id() + ": " + pullRequest.title());
                    assertThat(world.commits().parents(merge)).hasSize(2).contains(pullRequest.last().head());
                });
    }

    @Test
    void nothingHappensInTheWrongOrder() {
        assertThat(pullRequests().map(PullRequest::created)).isSorted();
        assertThat(pullRequests()).allSatisfy(pullRequest -> {
            assertThat(pullRequest.iterations().stream().map(PullRequest.Iteration::created)).isSorted();
            assertThat(pullRequest.closed() == null || !pullRequest.closed().isBefore(pullRequest.last().created())).isTrue();
            assertThat(pullRequest.closed() == null).isEqualTo(pullRequest.status() == Status.ACTIVE);
        });
    }

    @Test
    void allStatusesOccur() {
        assertThat(pullRequests().map(PullRequest::status).distinct()).containsExactlyInAnyOrder(Status.values());
        assertThat(pullRequests().filter(pullRequest -> pullRequest.iterations().size() > 1)).hasSizeGreaterThan(20);
        assertThat(pullRequests().filter(pullRequest -> pullRequest.description().length() > 400)).isNotEmpty();
    }

    @Test
    void plantsTheRevisionsOfTheRecordedWebhooks() {
        assertThat(mainLine(0)).contains(Planted.FIRST, Planted.SECOND);
        assertThat(pullRequests().filter(pullRequest -> pullRequest.last().head().equals(Planted.SECOND))).singleElement()
                .matches(pullRequest -> pullRequest.status() == Status.ACTIVE && pullRequest.repository() == 0);
        assertThat(world.repositories().at(0).name()).isEqualTo("demo-svc");
    }

    @Test
    void threadsTellWhatPeopleSaidFromWhatTheSystemNoted() {
        List<Threads.ReviewThread> all = pullRequests().flatMap(found -> world.threads().of(found).stream()).toList();
        assertThat(all).extracting(Threads.ReviewThread::id).doesNotHaveDuplicates();
        assertThat(all).anyMatch(thread -> thread.status() == null && thread.comments().get(0).type().equals("system"))
                .anyMatch(thread -> thread.status() != null && thread.comments().get(0).type().equals("text"));
    }
}
