package io.adobridge.ingestion.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Threads.Comment;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Service hooks from their arrival until what they tell of has been read; and what is refused. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class HooksTest {

    private static final Duration SECONDS = Duration.ofSeconds(15);
    private static final String PROBLEMS = "https://adobridge.io/problems/";

    private static World world;
    private static Connected connection;
    private static String secret;

    Stage stage;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
            secret = newSecret();
        }
    }

    @Test
    void readsWithinSecondsWhatAPushBrought() {
        Repository repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        String pushed = world.git().pushCommits(repository, repository.defaultBranch(), 1, world.people().all().get(0)).get(0)
                .sha();

        send(hook(secret), event("git.push", 1, Map.of("repository", Map.of("id", repository.id())))).statusCode(202)
                .body("repeated", equalTo(false));

        Eventually.holds(SECONDS,
                () -> connection.all("/commits?repository=" + repository.id()).toString().contains(pushed),
                () -> connection.sync().prettyPrint());
    }

    @Test
    void readsWithinSecondsWhatWasSaidOnAPullRequest() {
        PullRequest some = world.pullRequests().find((int) connection.all("/pull-requests").get(0).get("id")).orElseThrow();
        Instant now = world.now();
        world.threads().open(some, List.of(new Comment(1, 0, world.people().all().get(1), "Said just now", now, now, "text",
                false)), "active", null, null, Map.of());

        send(hook(secret), event("ms.vss-code.git-pullrequest-comment-event", 2,
                Map.of("comment", Map.of("id", 1), "pullRequest", Map.of("pullRequestId", some.id())))).statusCode(202);

        Eventually.holds(SECONDS,
                () -> connection.all("/pull-request-comments?pullRequest=" + some.id()).toString().contains("Said just now"),
                () -> connection.sync().prettyPrint());
    }

    @Test
    void readsWithinSecondsWhatAzureTellsOfThoughStreamsRunOnceAnHour() {
        subscribe("tfs", "build.complete");
        subscribe("tfs", "workitem.created");
        subscribe("tfs", "git.pullrequest.created");
        Identity somebody = world.people().all().get(0);
        Definition definition = world.definitions().all().get(0);
        Repository repository = world.repositories().at(definition.repository());
        String head = world.git().pushCommits(repository, "feature/hooked", 1, somebody).get(0).sha();

        Build build = world.buildWrites().queue(definition, repository.defaultBranch(), head, somebody);
        world.buildWrites().start(build.id());
        world.buildWrites().finish(build.id(), Build.Result.SUCCEEDED);
        int created = world.workItemWrites().create(world.projects().at(definition.project()), "Bug",
                Map.of("System.Title", "Hooked"), somebody).id();
        int opened = world.git().openPullRequest(repository, "feature/hooked", "Hooked", "", somebody).id();

        Eventually.holds(SECONDS,
                () -> has("/builds", build.id()) && has("/work-items", created) && has("/pull-requests", opened),
                () -> world.subscriptions().all() + connection.sync().prettyPrint());
    }

    @Test
    void answersARepeatedEventAsOneThatItHas() {
        Map<String, Object> event = event("workitem.updated", 77, Map.of("id", 1));
        send(hook(secret), event).statusCode(202).body("repeated", equalTo(false));

        send(hook(secret), event).statusCode(202).body("repeated", equalTo(true));
    }

    @Test
    void takesTheSecretBeforeTheLastAsWellAndNoOlderOne() {
        String first = newSecret();
        String second = newSecret();
        Map<String, Object> event = event("build.complete", 78, Map.of());
        send(hook(first), event).statusCode(202);
        send(hook(second), event).statusCode(202);

        secret = newSecret();

        send(hook(second), event).statusCode(202);
        send(hook(first), event).statusCode(401).body("type", equalTo(PROBLEMS + "hook-not-proven"));
    }

    @Test
    void refusesEventsThatAreNotProven() {
        Map<String, Object> event = event("git.push", 79, Map.of());

        send(given(), event).statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        send(hook(secret + "x"), event).statusCode(401).body("type", equalTo(PROBLEMS + "hook-not-proven"));
        send(given().auth().preemptive().basic("somebody", secret), event).statusCode(401);
        send(given().header("Authorization", "Basic ***"), event).statusCode(401);
    }

    @Test
    void refusesWhatIsNoEventOrNotForUs() {
        send(hook(secret), event("message.posted", 80, Map.of())).statusCode(422).body("type",
                equalTo(PROBLEMS + "foreign-hook"));
        send(hook(secret), "no JSON").statusCode(400).body("type", equalTo(PROBLEMS + "malformed-hook"));
        send(hook(secret), " ".repeat(600_000)).statusCode(413).body("type", equalTo(PROBLEMS + "hook-too-large"));
        hook(secret).contentType("application/json").body("{}").post("/hooks/azure-devops/" + UUID.randomUUID()).then()
                .statusCode(404).body("type", equalTo(PROBLEMS + "connection-not-found"));
    }

    @Test
    void saysPlainlyThatNothingIsSubscribedWithoutAPublicAddress() {
        connection.asking().get("/hooks").then().statusCode(200).body("state", equalTo("off")).body("url", nullValue())
                .body("remedy", containsString("adobridge.hooks.public-url")).body("subscriptions", empty());
        assertThat(connection.of("hook-subscriptions", "state")).isEmpty();
    }

    @Test
    void givesASecretOnlyToThoseWhoMayWrite() {
        connection.asking(stage.token("ingestion:read")).put("/hooks/secret").then().statusCode(403);
    }

    @Test
    void addsUpWhatTheIngestionCost() {
        var calls = connection.asking().get("/sync/calls").then().statusCode(200).extract().jsonPath();

        assertThat(calls.getList("areas.area", String.class)).containsExactlyInAnyOrder("repos", "pipelines", "boards",
                "shared");
        assertThat(calls.getInt("calls")).isPositive()
                .isEqualTo(calls.getList("areas.calls", Integer.class).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(calls.getInt("areas.streams.flatten().calls.sum()"));
    }

    /** As people do at Azure DevOps. */
    private void subscribe(String publisher, String eventType) {
        Map<String, Object> subscription = Map.of("publisherId", publisher, "eventType", eventType, "resourceVersion", "1.0",
                "consumerId", "webHooks", "consumerActionId", "httpRequest", "publisherInputs", Map.of(), "consumerInputs",
                Map.of("url", "http://localhost:" + RestAssured.port + "/hooks/azure-devops/" + connection.id(),
                        "basicAuthUsername", "adobridge", "basicAuthPassword", secret, "resourceDetailsToSend", "minimal"));
        given().baseUri(stage.azure().url(world.name()).toString()).port(stage.azure().port())
                .auth().preemptive().basic("", stage.azure().token(world.name(), "app_token"))
                .contentType("application/json").body(subscription)
                .post("/_apis/hooks/subscriptions?api-version=7.1").then().statusCode(200);
    }

    private static boolean has(String list, int id) {
        return connection.all(list).stream().anyMatch(one -> one.get("id").equals(id));
    }

    private static String newSecret() {
        return connection.asking().put("/hooks/secret").then().statusCode(200).header("Cache-Control", "no-store")
                .body("path", equalTo("/hooks/azure-devops/" + connection.id())).extract().path("password");
    }

    private static RequestSpecification hook(String password) {
        return given().auth().preemptive().basic("adobridge", password);
    }

    private static Map<String, Object> event(String type, int notification, Map<String, Object> resource) {
        return Map.of("subscriptionId", "0d7f9b2c-6a0a-4c0e-8a52-0a4f3c1d2e11", "notificationId", notification, "eventType",
                type, "publisherId", "tfs", "resource", resource, "resourceVersion", "1.0");
    }

    private static ValidatableResponse send(RequestSpecification hook, Object body) {
        return hook.contentType("application/json").body(body).post("/hooks/azure-devops/" + connection.id()).then();
    }
}
