package io.adobridge.ingestion.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
