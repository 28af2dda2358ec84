package io.adobridge.ingestion.whole;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.TestRuns.TestRun;
import io.adobridge.testbed.azure.world.Threads.Comment;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What a build contains, and what gates are told of it. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class BuildFactsTest {

    private static World world;
    private static Connected connection;

    Stage stage;

    private Repository repository;
    private Identity somebody;
    private Definition definition;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        somebody = world.people().all().get(0);
        definition = world.definitions().all().stream()
                .filter(one -> one.repository() == repository.index() && one.yaml()).findFirst().orElseThrow();
    }

    @Test
    void linksABuildWithTheCommitsPushedSinceTheBuildBefore() {
        Build before = built(push(1).get(0).sha());
        List<Commit> pushed = push(2);
        Build build = built(pushed.get(1).sha());

        connection.refresh();

        assertThat(one(build)).containsEntry("previousBuildId", before.id())
                .containsEntry("previousVersion", before.commit());
        assertThat(commits(build)).containsExactlyInAnyOrderElementsOf(pushed.stream().map(Commit::sha).toList());
    }

    @Test
    void linksABuildWithThePullRequestsThatWereMerged() {
        built(push(1).get(0).sha());
        PullRequest merged = open("merged");
        PullRequest completed = world.git().complete(merged.id(), somebody);
        Build build = built(String.valueOf(completed.mergeCommit()));

        connection.refresh();

        assertThat(connection.all("/build-pull-requests?build=" + build.id())).extracting("pullRequestId", "relation")
                .containsExactly(tuple(merged.id(), "merged"));
        assertThat(commits(build)).containsExactlyInAnyOrder(completed.mergeCommit(), merged.last().head());
    }

    @Test
    void linksABuildWithThePullRequestThatItChecked() {
        PullRequest checked = open("checked");
        Build build = world.buildWrites().validate(definition, checked, checked.last().head(), somebody);

        connection.refresh();

        assertThat(one(build)).containsEntry("pullRequestId", checked.id()).containsEntry("previousBuildId", null);
        assertThat(connection.all("/build-pull-requests?pullRequest=" + checked.id())).extracting("buildId", "relation")
                .containsExactly(tuple(build.id(), "checked"));
        assertThat(commits(build)).containsExactly(checked.last().head());
    }

    @Test
    void linksABuildWithTheWorkItemsOfItsPullRequestsAndCommits() {
        Map<Object, Object> ofPullRequests = connection.all("/pull-requests").stream().filter(BuildFactsTest::hasWorkItems)
                .collect(toMap(one -> one.get("id"), one -> one.get("workItems")));
        Map<Object, Object> ofCommits = connection.all("/commits").stream().filter(BuildFactsTest::hasWorkItems)
                .collect(toMap(one -> one.get("id"), one -> one.get("workItems")));
        List<Map<String, Object>> byPullRequest = connection.all("/build-pull-requests").stream()
                .filter(link -> ofPullRequests.containsKey(link.get("pullRequestId"))).limit(5).toList();
        List<Map<String, Object>> byCommit = connection.all("/build-commits").stream()
                .filter(link -> ofCommits.containsKey(link.get("commitId"))).limit(5).toList();

        assertThat(byPullRequest).isNotEmpty().allSatisfy(link -> assertThat(workItems(link.get("buildId")))
                .containsAll((List<?>) ofPullRequests.get(link.get("pullRequestId"))));
        assertThat(byCommit).isNotEmpty().allSatisfy(link -> assertThat(workItems(link.get("buildId")))
                .containsAll((List<?>) ofCommits.get(link.get("commitId"))));
    }

    @Test
    void tellsWhoAskedForABuildAndWhatKeepsIt() {
        Build build = built(push(1).get(0).sha());

        connection.refresh();

        assertThat(one(build)).containsEntry("requestedByUniqueName", somebody.uniqueName())
                .containsEntry("priority", "normal").containsEntry("retained", false)
                .containsEntry("repositoryName", repository.name());
        assertThat(connection.all("/builds?changedSince=" + build.finished())).extracting("id").contains(build.id());
        assertThat(connection.all("/builds?changedSince=" + build.finished().plusSeconds(1))).extracting("id")
                .doesNotContain(build.id());
    }

    @Test
    void tellsTheFactsOfABuildWhenAllOfThemAreHere() {
        Build build = finished(world.buildWrites().queue(definition, repository.defaultBranch(), push(1).get(0).sha(),
                somebody));

        connection.refresh();

        JsonPath facts = facts(build);
        assertThat(facts.getBoolean("complete")).isTrue();
        assertThat(facts.getString("result")).isEqualTo("succeeded");
        assertThat(Instant.parse(facts.getString("asOf"))).isAfterOrEqualTo(build.finished());
        assertThat(facts.getDouble("medianDuration")).isEqualTo(median(build));
        assertThat(facts.<Integer> get("openThreads")).isNull();
        TestRun run = world.testRuns().of(build).orElse(null);
        assertThat(facts.<Integer> get("tests.total")).isEqualTo(run == null ? null : run.total());
        assertThat(facts.<Integer> get("tests.failed")).isEqualTo(run == null ? null : run.failed());
    }

    @Test
    void doesNotCallTheFactsOfARunningBuildComplete() {
        Build build = world.buildWrites().queue(definition, repository.defaultBranch(), push(1).get(0).sha(), somebody);
        world.buildWrites().start(build.id());

        connection.refresh();

        assertThat(facts(build).getBoolean("complete")).isFalse();
        assertThat(facts(build).getString("result")).isNull();
    }

    @Test
    void countsTheThreadsThatAwaitSomethingOnThePullRequest() {
        PullRequest checked = open("discussed");
        say(checked, "active");
        say(checked, "fixed");
        say(checked, "pending");
        Build build = finished(world.buildWrites().validate(definition, checked, checked.last().head(), somebody));

        connection.refresh();

        assertThat(facts(build).getBoolean("complete")).isTrue();
        assertThat(facts(build).getInt("openThreads")).isEqualTo((int) world.threads().of(checked).stream()
                .filter(thread -> Set.of("active", "pending").contains(String.valueOf(thread.status()))).count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void knowsNothingOfABuildThatDoesNotExist() {
        connection.asking().get("/builds/999999/facts").then().statusCode(404);
    }

    private List<Commit> push(int count) {
        return world.git().pushCommits(repository, repository.defaultBranch(), count, somebody);
    }

    private PullRequest open(String name) {
        world.git().pushCommits(repository, "feature/" + name, 1, somebody);
        return world.git().openPullRequest(repository, "feature/" + name, name, "", somebody);
    }

    private void say(PullRequest pullRequest, String status) {
        Instant now = world.now();
        world.threads().open(pullRequest, List.of(new Comment(1, 0, somebody, "Why?", now, now, "text", false)), status, null,
                null, Map.of());
    }

    @CanIgnoreReturnValue
    private Build built(String commit) {
        return finished(world.buildWrites().queue(definition, repository.defaultBranch(), commit, somebody));
    }

    private static Build finished(Build build) {
        world.buildWrites().start(build.id());
        return world.buildWrites().finish(build.id(), Build.Result.SUCCEEDED);
    }

    private static Map<String, Object> one(Build build) {
        return connection.all("/builds").stream().filter(item -> item.get("id").equals(build.id())).findFirst().orElseThrow();
    }

    private static boolean hasWorkItems(Map<String, Object> row) {
        return !((List<?>) row.get("workItems")).isEmpty();
    }

    private static List<Object> workItems(Object build) {
        return connection.all("/build-work-items?build=" + build).stream().map(link -> link.get("workItemId")).toList();
    }

    private static List<Object> commits(Build build) {
        return connection.all("/build-commits?build=" + build.id()).stream().map(link -> link.get("commitId")).toList();
    }

    private static JsonPath facts(Build build) {
        return connection.asking().get("/builds/" + build.id() + "/facts").then().statusCode(200).extract().jsonPath();
    }

    /** Of the last thirty that succeeded before on the same branch. */
    private double median(Build build) {
        List<Double> seconds = connection
                .all("/builds?result=succeeded&pipeline=" + definition.id() + "&branch=" + repository.defaultBranch()).stream()
                .filter(other -> (int) other.get("id") < build.id())
                .sorted(Comparator.comparing((Map<String, Object> other) -> (int) other.get("id")).reversed())
                .map(BuildFactsTest::seconds).filter(duration -> duration > 0).limit(30).sorted().toList();
        int middle = seconds.size() / 2;
        return seconds.size() % 2 == 1 ? seconds.get(middle)
                : Stream.of(seconds.get(middle - 1), seconds.get(middle)).mapToDouble(Double::doubleValue).average()
                        .orElseThrow();
    }

    private static double seconds(Map<String, Object> build) {
        return Duration.between(Instant.parse((String) build.get("startTime")), Instant.parse((String) build.get("finishTime")))
                .toNanos() / 1e9;
    }
}
