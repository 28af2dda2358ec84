package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What became of the parts of builds, and what is announced to those who follow. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class PipelineActivityTest {

    private static World world;
    private static Connected connection;

    Stage stage;

    private Repository repository;
    private Identity somebody;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        somebody = world.people().all().get(0);
    }

    @Test
    void tellsPartsByTheirLatestAttempt() {
        List<Map<String, Object>> retried = connection.all("/build-parts?type=Stage").stream()
                .filter(part -> (int) part.get("attempts") > 1).toList();

        assertThat(retried).isNotEmpty().allSatisfy(part -> {
            List<Map<String, Object>> records = connection.asking().get("/builds/" + part.get("buildId") + "/timeline")
                    .jsonPath().getList("records");
            Map<String, Object> latest = records.stream().filter(record -> "Stage".equals(record.get("type"))
                    && part.get("identifier").equals(record.get("identifier"))
                    && part.get("attempts").equals(record.get("attempt"))).findFirst().orElseThrow();
            assertThat(part).containsEntry("result", latest.get("result")).containsEntry("startTime", latest.get("startTime"));
        });
    }

    @Test
    void takesSkippedForNeitherSuccessNorFailure() {
        assertThat(connection.all("/build-parts?outcome=skipped")).isNotEmpty()
                .allSatisfy(part -> assertThat(part).containsEntry("result", "skipped"));
        assertThat(connection.all("/build-parts?outcome=succeeded")).isNotEmpty().extracting("result")
                .isSubsetOf("succeeded", "succeededWithIssues");
    }

    @Test
    void knowsWhichPullRequestABuildChecked() {
        Definition definition = world.definitions().all().stream()
                .filter(one -> one.repository() == repository.index()).findFirst().orElseThrow();
        Commit pushed = world.git().pushCommits(repository, "feature/checked", 1, somebody).get(0);
        PullRequest opened = world.git().openPullRequest(repository, "feature/checked", "Checked", "", somebody);
        Build build = world.buildWrites().queue(definition, "refs/pull/" + opened.id() + "/merge", pushed.sha(), somebody);
        connection.refresh();

        assertThat(connection.all("/builds?pullRequest=" + opened.id())).singleElement()
                .satisfies(found -> assertThat(found).containsEntry("id", build.id()));
    }

    @Test
    void announcesABuildOnceWhenItHasFinished() {
        Definition definition = world.definitions().all().stream()
                .filter(one -> one.repository() == repository.index()).findFirst().orElseThrow();
        Commit pushed = world.git().pushCommits(repository, repository.defaultBranch(), 1, somebody).get(0);
        Build build = world.buildWrites().queue(definition, repository.defaultBranch(), pushed.sha(), somebody);
        world.buildWrites().start(build.id());
        connection.refresh();
        long before = last();
        world.buildWrites().finish(build.id(), Build.Result.SUCCEEDED);

        connection.refresh();
        connection.refresh();

        assertThat(after(before, "build.finished")).containsExactly(build.id());
    }

    @Test
    void announcesAPullRequestWhenItOpensAndWhenItCloses() {
        long before = last();
        world.git().pushCommits(repository, "feature/told", 1, somebody);
        PullRequest opened = world.git().openPullRequest(repository, "feature/told", "Told", "", somebody);
        connection.refresh();
        connection.refresh();
        assertThat(after(before, "pullRequest.updated")).containsExactly(opened.id());
        world.git().abandon(opened.id(), somebody);

        connection.refresh();

        assertThat(after(before, "pullRequest.updated")).containsExactly(opened.id(), opened.id());
    }

    @Test
    void numbersEventsWithoutAGap() {
        JsonPath feed = connection.asking().get("/events?limit=500").then().statusCode(200).extract().jsonPath();
        List<Integer> numbers = feed.getList("items.number");

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        connection.asking().get("/events?wait=1&after=" + feed.getLong("next")).then().statusCode(200)
                .body("items", empty())
                .body("next", equalTo(feed.getInt("next")));
    }

    private static long last() {
        return connection.asking().get("/events?limit=500").jsonPath().getLong("next");
    }

    private static List<Integer> after(long number, String type) {
        return connection.asking().get("/events?limit=500&after=" + number).jsonPath()
                .getList("items.findAll { it.type == '" + type + "' }.subject");
    }
}
