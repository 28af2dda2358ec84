package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.PullRequest.Status;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Threads.Comment;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is read of pull requests one by one, and of which. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class PullRequestReviewTest {

    private static World world;
    private static Connected connection;

    Stage stage;

    private Repository repository;
    private Identity author;
    private Identity reviewer;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        author = world.people().all().get(0);
        reviewer = world.people().all().get(1);
    }

    @Test
    void knowsWhatBecameOfACompletedPullRequest() {
        PullRequest completed = known(Status.COMPLETED);

        Map<String, Object> found = one(completed.id());

        assertThat(found).containsEntry("lastMergeCommit", completed.mergeCommit())
                .containsEntry("description", completed.description())
                .containsEntry("workItems", completed.workItems());
        assertThat(found.get("closedByName")).isNotNull();
        assertThat((List<?>) found.get("mergeCommitParents")).hasSize(2).last().isEqualTo(completed.last().head());
    }

    @Test
    void knowsItsIterationsAndTheCommitsOfEach() {
        PullRequest some = known(Status.COMPLETED);

        assertThat(of("/pull-request-iterations", some.id())).extracting("iteration", "sourceCommit")
                .containsExactlyInAnyOrderElementsOf(some.iterations().stream()
                        .map(iteration -> tuple(iteration.id(), iteration.head())).toList());
        assertThat(of("/pull-request-commits", some.id())).extracting("commitId")
                .containsExactlyInAnyOrderElementsOf(some.iterations().stream()
                        .flatMap(iteration -> iteration.commits().stream()).toList());
    }

    @Test
    void derivesTheFirstCommitOfEachPullRequest() {
        PullRequest some = known(Status.COMPLETED);
        Map<String, Object> first = of("/pull-request-commits", some.id()).stream()
                .min(Comparator.comparing(commit -> Instant.parse((String) commit.get("authorDate")))).orElseThrow();

        assertThat(one(some.id())).containsEntry("firstCommitDate", first.get("authorDate"));
        assertThat(one(some.id()).get("firstCommit")).isNotNull();
    }

    @Test
    void tellsThreadsOfTheSystemFromThoseOfPeople() {
        List<Map<String, Object>> system = connection.all("/pull-request-threads?system=true");
        List<Map<String, Object>> people = connection.all("/pull-request-threads?system=false");

        assertThat(system).isNotEmpty().allSatisfy(thread -> assertThat(thread.get("type")).isNotNull());
        assertThat(people).isNotEmpty().allSatisfy(thread -> {
            assertThat(thread.get("type")).isNull();
            assertThat(thread.get("status")).isNotNull();
        });
        assertThat(connection.all("/pull-request-comments?system=false")).hasSizeGreaterThanOrEqualTo(people.size())
                .allSatisfy(comment -> assertThat(comment.get("content")).isNotNull());
    }

    @Test
    void keepsEveryVoteInItsOrder() {
        PullRequest opened = open("votes");
        world.git().vote(opened.id(), reviewer, -5, true);
        world.git().vote(opened.id(), reviewer, 10, true);

        connection.refresh();

        assertThat(of("/pull-request-votes", opened.id()).stream()
                .sorted(Comparator.comparing(vote -> Instant.parse((String) vote.get("votedAt")))))
                .extracting("vote", "voterUniqueName").containsExactly(
                        tuple(-5, reviewer.uniqueName()),
                        tuple(10, reviewer.uniqueName()));
        assertThat(one(opened.id()).get("reviewers").toString()).contains("vote=10").doesNotContain("vote=-5");
    }

    @Test
    void findsThoseOfAReviewerOfABranchAndOfATime() {
        PullRequest opened = open("filters");
        world.git().vote(opened.id(), reviewer, 5, true);
        connection.refresh();
        Instant changed = Instant.parse((String) one(opened.id()).get("lastChangedDate"));
        String mine = "/pull-requests?sourceBranch=refs/heads/feature/filters&branch=" + repository.defaultBranch()
                + "&reviewer=" + reviewer.uniqueName();

        assertThat(connection.all(mine)).extracting("id").containsExactly(opened.id());
        assertThat(connection.all(mine + "&changedSince=" + changed)).hasSize(1);
        assertThat(connection.all(mine + "&changedSince=" + changed.plusMillis(1))).isEmpty();
        assertThat(changed).isAfterOrEqualTo(Instant.parse((String) one(opened.id()).get("creationDate")))
                .isEqualTo(of("/pull-request-threads", opened.id()).stream()
                        .map(thread -> Instant.parse((String) thread.get("updatedAt"))).max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Test
    void readsThoseThatHaveChangedAndNoOther() {
        PullRequest opened = open("changes");
        connection.refresh();
        stage.azure().journal().reset();
        world.git().pushCommits(repository, "feature/changes", 2, author);

        connection.refresh();

        assertThat(of("/pull-request-iterations", opened.id())).hasSize(2);
        assertThat(of("/pull-request-commits", opened.id())).hasSize(3).extracting("iteration").contains(1, 2);
        assertThat(calls("/(threads|iterations)$")).hasSize(2)
                .allMatch(call -> call.path().contains("/" + opened.id() + "/"));
    }

    @Test
    void bringsTheCommentsOfAPullRequestThatIsClosed() {
        PullRequest opened = open("comments");
        connection.refresh();
        Instant now = world.now();
        world.threads().open(opened, List.of(new Comment(1, 0, reviewer, "Why?", now, now, "text", false)), "active",
                null, null, Map.of());
        world.git().abandon(opened.id(), author);

        connection.refresh();

        assertThat(of("/pull-request-comments", opened.id())).extracting("content").contains("Why?");
        assertThat(connection.all("/pull-request-comments?author=" + reviewer.uniqueName() + "&pullRequest=" + opened.id()))
                .isNotEmpty();
    }

    @Test
    void readsTheOthersWhereOneCannotBeRead() {
        World other = stage.organization();
        PullRequest broken = other.pullRequests().find(other.pullRequests().count()).orElseThrow();
        stage.azure().faults().add(When.path("/pullRequests/" + broken.id() + "/threads").organization(other.name()),
                new Effect.Answer(404, "application/json", "{\"message\":\"TF401019\",\"typeKey\":\"GitException\"}",
                        Map.of()));

        Connected connected = stage.connect(other);

        Eventually.holds(Duration.ofSeconds(30),
                () -> connected.asking().get("/pull-request-iterations").statusCode() == 200
                        && connected.all("/pull-request-iterations").size() > 10,
                () -> connected.sync().prettyPrint());
        assertThat(connected.all("/pull-request-iterations?pullRequest=" + broken.id())).isEmpty();
        assertThat(connected.of("pull-request-details", "lastError")).containsOnlyNulls();
    }

    private PullRequest open(String name) {
        world.git().pushCommits(repository, "feature/" + name, 1, author);
        return world.git().openPullRequest(repository, "feature/" + name, name, "", author);
    }

    /** The one with most to be read of it. */
    private static PullRequest known(Status status) {
        List<Object> ids = connection.all("/pull-requests?state=" + status.text()).stream().map(each -> each.get("id"))
                .toList();
        return ids.stream().map(id -> world.pullRequests().find((int) id).orElseThrow())
                .max(Comparator.comparing(each -> each.iterations().size() + each.workItems().size())).orElseThrow();
    }

    private static Map<String, Object> one(int id) {
        return connection.all("/pull-requests").stream().filter(item -> item.get("id").equals(id)).findFirst().orElseThrow();
    }

    private static List<Map<String, Object>> of(String list, int id) {
        return connection.all(list + "?pullRequest=" + id);
    }

    private List<JournalEntry> calls(String path) {
        return stage.azure().journal().entries(entry -> entry.organization().equals(connection.organization())
                && entry.path().matches(".*" + path));
    }
}
