package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class FirstSyncTest {

    private static World world;
    private static Connected connection;

    Stage stage;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
    }

    @Test
    void bringsEveryProjectAndRepository() {
        assertThat(connection.all("/projects")).hasSize(2).allSatisfy(project -> {
            assertThat(project.get("state")).isEqualTo("wellFormed");
            assertThat(project.get("removedAt")).isNull();
        });
        assertThat(connection.all("/repositories")).extracting("name").doesNotHaveDuplicates().hasSize(4)
                .contains("demo-svc");
    }

    @Test
    void bringsTheCommitsOfTheLastNinetyDays() {
        List<Map<String, Object>> commits = connection.all("/commits");

        assertThat(commits).hasSizeGreaterThan(100).extracting("id").doesNotHaveDuplicates();
        assertThat(commits).extracting(commit -> (String) commit.get("committerDate")).isSortedAccordingTo(
                (one, other) -> other.compareTo(one));
    }

    @Test
    void bringsPullRequestsInEveryState() {
        List<Map<String, Object>> pullRequests = connection.all("/pull-requests");

        assertThat(pullRequests).extracting("status").contains("active", "completed");
        assertThat(pullRequests).filteredOn("status", "completed").allSatisfy(
                completed -> assertThat(completed.get("closedDate")).isNotNull());
        assertThat(pullRequests).anySatisfy(some -> assertThat((List<?>) some.get("reviewers")).isNotEmpty());
    }

    @Test
    void bringsBuildsWithTheirTimelines() {
        List<Map<String, Object>> builds = connection.all("/builds");
        Object present = builds.stream().filter(build -> "present".equals(build.get("timeline"))).findFirst().orElseThrow()
                .get("id");

        assertThat(builds).filteredOn("status", "completed").extracting("timeline").isSubsetOf("present", "absent");
        connection.asking().get("/builds/" + present + "/timeline").then().statusCode(200)
                .body("records.type", org.hamcrest.Matchers.hasItems("Stage", "Job", "Task"));
    }

    @Test
    void asksAnalyticsForNothingUnlessTheOperatorWantsIt() {
        assertThat(stage.azure().journal().calls(route -> route.organization().equals(world.name())
                && route.template().contains("_odata"))).isZero();
        assertThat(connection.sync().getList("streams.stream")).doesNotContain("analytics");
    }

    @Test
    void keepsEveryRevisionAndShowsTheLatest() {
        List<Map<String, Object>> items = connection.all("/work-items");
        Map<String, Object> item = items.stream().max((a, b) -> (int) a.get("rev") - (int) b.get("rev")).orElseThrow();

        List<Integer> revisions = connection.asking().get("/work-items/" + item.get("id") + "/revisions").then()
                .statusCode(200).extract().path("items.rev");

        assertThat(revisions).isSorted().doesNotHaveDuplicates().endsWith((Integer) item.get("rev"));
        assertThat(item.get("title")).isNotNull();
        assertThat((Map<?, ?>) item.get("fields")).isNotEmpty();
    }

    @Test
    void showsProgressOfEachStream() {
        connection.asking().get("/sync").then().statusCode(200)
                .body("state", equalTo("current")).body("progress", equalTo(1.0f));
        assertThat(connection.sync().getList("streams.stream")).contains("projects", "repositories", "commits",
                "pull-requests", "definitions", "builds", "timelines", "work-items");
        assertThat(connection.sync().getLong("calls")).isPositive();
    }

    @Test
    void leavesADisabledRepositoryOutAndSaysSo() {
        boolean disabled = connection.all("/repositories").stream().anyMatch(one -> (boolean) one.get("disabled"));

        assertThat(disabled).isTrue();
        assertThat(connection.of("commits", "skippedBecause").toString())
                .contains("The repository is disabled in Azure DevOps");
        assertThat(connection.sync().getString("state")).isEqualTo("current");
    }

    @Test
    void pagesThroughAListWithoutGapOrOverlap() {
        Set<Object> seen = new HashSet<>();
        String cursor = "";
        int rows = 0;
        do {
            var page = connection.asking().queryParam("limit", 7).queryParam("cursor", cursor).get("/commits").then()
                    .statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            rows += page.getList("items").size();
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSize(rows).hasSameSizeAs(connection.all("/commits"));
    }

    @Test
    void filtersByRepositoryAuthorAndTime() {
        Map<String, Object> commit = connection.all("/commits").get(10);

        List<Map<String, Object>> found = connection.asking().queryParam("repository", commit.get("repositoryId"))
                .queryParam("author", commit.get("authorEmail")).queryParam("from", commit.get("committerDate"))
                .queryParam("limit", 500).get("/commits").then().statusCode(200).extract().path("items");

        assertThat(found).extracting("id").contains(commit.get("id"));
        assertThat(found).extracting("repositoryId").containsOnly(commit.get("repositoryId"));
    }

    @Test
    void exportsTheSameRowsAsLines() {
        String lines = connection.asking().accept("application/x-ndjson").get("/work-items").then().statusCode(200)
                .contentType(startsWith("application/x-ndjson")).extract().asString();

        assertThat(lines.strip().split("\n")).hasSameSizeAs(connection.all("/work-items"))
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").endsWith("}"));
    }

    @Test
    void showsNoMoreOfEachRowThanIsAskedFor() {
        assertThat(connection.all("/work-items?fields=id,title")).isNotEmpty()
                .allSatisfy(item -> assertThat(item).containsOnlyKeys("id", "title"));
        String lines = connection.asking().accept("application/x-ndjson").get("/work-items?fields=rev,id").then()
                .statusCode(200).extract().asString();
        assertThat(lines.strip().split("\n")).allSatisfy(line -> assertThat(line).matches("\\{\"rev\":\\d+,\"id\":\\d+}"));
    }

    @Test
    void refusesFieldsThatRowsDoNotHave() {
        connection.asking().get("/work-items?fields=id,nonsense").then().statusCode(400)
                .body("type", equalTo("https://adobridge.io/problems/unknown-field"));
        connection.asking().accept("application/x-ndjson, application/problem+json").get("/work-items?fields=nonsense").then()
                .statusCode(400).body("type", equalTo("https://adobridge.io/problems/unknown-field"));
    }

    @Test
    void packsLinesForWhoeverCanUnpackThem() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + "/api/v1/connections/" + connection.id() + "/work-items"))
                .header("Authorization", "Bearer " + stage.token("ingestion:read"))
                .header("Accept", "application/x-ndjson").header("Accept-Encoding", "gzip").build();

        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String lines = new String(new GZIPInputStream(answer.body()).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lines.strip().split("\n")).hasSameSizeAs(connection.all("/work-items"));
    }

    @Test
    void hidesTheConnectionFromThoseWhoDoNotOwnIt() {
        String stranger = stage.testbed().issuer().token("stranger", List.of("ingestion:read"), List.of("others"));

        connection.asking(stranger).get("/builds").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/connection-not-found"));
        connection.asking(stranger).accept("application/x-ndjson").get("/builds").then().statusCode(404);
        connection.asking(stranger).get("/sync").then().statusCode(404);
    }

    @Test
    void asksForTheRightRole() {
        connection.asking(stage.token("reports:read")).get("/builds").then().statusCode(403);
        connection.asking(stage.token("ingestion:read")).post("/sync").then().statusCode(403);
        connection.asking("").get("/builds").then().statusCode(401);
    }

    @Test
    void explainsWhatItDoesNotKnow() {
        connection.asking().get("/builds/99999999/timeline").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/not-ingested"));
        connection.asking().post("/sync/nonsense/reset").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/unknown-stream"));
        connection.asking().queryParam("cursor", "nonsense").get("/commits").then().statusCode(400)
                .body("type", equalTo("https://adobridge.io/problems/invalid-cursor"));
    }
}
