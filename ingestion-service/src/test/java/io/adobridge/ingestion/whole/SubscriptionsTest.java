package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.Subscriptions.Subscription;
import io.adobridge.testbed.azure.world.Threads.Comment;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Subscriptions of service hooks, from the making to the removal, and what their events bring. */
@QuarkusTest
@TestProfile(Equipped.class)
@WithTestResource(StageResource.class)
class SubscriptionsTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Sizes FEW = new Sizes(2, 3, 6, 20, 10, 10);
    private static final int EVENTS = 17;
    private static final String SUBSCRIPTIONS = "/_apis/hooks/subscriptions";

    Stage stage;

    private static World lasting;
    private static Connected lastingConnection;

    private World world;
    private Connected connection;

    @AfterEach
    void heal() {
        stage.azure().faults().clear();
    }

    @Test
    void bringsWithinSecondsWhatHappensThoughStreamsRunOnceAnHour() {
        subscribeOnce();
        Repository repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        Identity somebody = world.people().all().get(0);
        Commit pushed = world.git().pushCommits(repository, repository.defaultBranch(), 1, somebody).get(0);
        world.git().pushCommits(repository, "feature/hooked", 1, somebody);
        PullRequest opened = world.git().openPullRequest(repository, "feature/hooked", "Hooked", "", somebody);
        Definition definition = world.definitions().all().get(0);
        Build build = world.buildWrites().queue(definition, repository.defaultBranch(), pushed.sha(), somebody);
        world.buildWrites().start(build.id());
        world.buildWrites().finish(build.id(), Build.Result.SUCCEEDED);
        Revision created = world.workItemWrites().create(world.projects().at(repository.project()), "Bug",
                Map.of("System.Title", "Hooked"), somebody);

        awaits(() -> has("/commits", pushed.sha()) && has("/pull-requests", opened.id()) && has("/work-items", created.id()));
        awaits(() -> connection.all("/builds").stream()
                .anyMatch(one -> one.get("id").equals(build.id()) && "succeeded".equals(one.get("result"))));

        Instant now = world.now();
        world.threads().open(opened, List.of(new Comment(1, 0, somebody, "Said aloud", now, now, "text", false)), "active",
                null, null, Map.of());

        awaits(() -> connection.all("/pull-request-comments?pullRequest=" + opened.id()).toString().contains("Said aloud"));
        connection.asking().get("/hooks").then().statusCode(200).body("state", equalTo("active"))
                .body("lastEventAt", notNullValue()).body("checkedAt", notNullValue())
                .body("subscriptions.state", equalTo(List.of("enabled")))
                .body("subscriptions[0].count", equalTo(EVENTS * 2));
    }

    @Test
    void leavesASubscriptionAloneThatIsAsItShouldBe() {
        subscribeOnce();
        List<Subscription> before = world.subscriptions().all();

        connection.refresh();

        assertThat(world.subscriptions().all()).containsExactlyElementsOf(before);
    }

    @Test
    void makesAnewWhatAzureHasDisabledAndRemovesWhatIsThereTwice() {
        subscribeOnce();
        Subscription ended = enabled().get(0);
        Subscription twice = enabled().get(1);
        world.subscriptions().status(ended, "disabledBySystem");
        Subscription second = world.subscriptions().create(twice.body().deepCopy(), Identity.named("Somebody"));

        connection.refresh();

        assertThat(ids()).doesNotContain(ended.id(), second.id()).contains(twice.id()).hasSize(EVENTS * 2);
        assertThat(enabled()).hasSize(EVENTS * 2).extracting(this::place).doesNotHaveDuplicates();
    }

    @Test
    void leavesAloneAndTellsWhatAPersonHasSwitchedOff() {
        subscribeOnce();
        Subscription off = enabled().get(0);
        world.subscriptions().status(off, "disabledByUser");

        connection.refresh();

        assertThat(world.subscriptions().find(off.id())).get().extracting(Subscription::status).isEqualTo("disabledByUser");
        connection.asking().get("/hooks").then().body("state", equalTo("degraded"))
                .body("remedy", containsString("Switch the subscription on again"));
        world.subscriptions().delete(off.id());
        connection.refresh();
        assertThat(enabled()).hasSize(EVENTS * 2);
    }

    @Test
    void makesNoneTwiceWhereTheAnswerToTheFirstWasLost() {
        world = stage.organization(FEW);
        stage.azure().faults().add(When.path(SUBSCRIPTIONS).method("POST").organization(world.name()).times(1),
                new Effect.Drop(true));

        subscribe();

        assertThat(enabled()).hasSize(EVENTS * 2).extracting(this::place).doesNotHaveDuplicates();
    }

    @Test
    void givesAReplacedSecretToItsSubscriptions() {
        subscribeOnce();
        List<String> before = ids();
        String password = connection.asking().put("/hooks/secret").then().statusCode(200).extract().path("password");

        awaits(() -> enabled().stream().allMatch(one -> one.body().at("/consumerInputs/basicAuthPassword").asText()
                .equals(password)));
        assertThat(ids()).containsExactlyElementsOf(before);
    }

    @Test
    void removesTheSubscriptionsOfAnIntegrationThatIsSwitchedOffAndThenAll() {
        world = stage.organization(FEW);
        subscribe();
        connection.switchIntegration("boards", false);

        awaits(() -> enabled().stream().noneMatch(one -> place(one).startsWith("workitem.")));
        assertThat(enabled()).hasSize((EVENTS - 5) * 2);

        connection.switchIntegration("repos", false);
        connection.switchIntegration("pipelines", false);

        awaits(() -> world.subscriptions().all().isEmpty());
        connection.asking().get("/hooks").then().statusCode(200).body("state", equalTo("off"));
    }

    /** The token of the connection is gone by then: what was kept of it for this is used, and goes too. */
    @Test
    void removesItsSubscriptionsAndNoOthersWithTheConnection() {
        world = stage.organization(FEW);
        subscribe();
        assertThat(kept()).isTrue();
        ObjectNode body = enabled().get(0).body().deepCopy();
        ((ObjectNode) body.path("consumerInputs")).put("url", "https://example.com/hooks/azure-devops/" + UUID.randomUUID());
        Subscription foreign = world.subscriptions().create(body, Identity.named("Somebody"));
        stage.azure().faults().add(When.path(SUBSCRIPTIONS).method("GET").organization(world.name()).times(6),
                Effect.unavailable());

        connection.remove();

        Eventually.holds(SOON, () -> ids().equals(List.of(foreign.id())), () -> ids().toString());
        Eventually.holds(SOON, () -> !kept(), () -> "the copy of the token is still there");
    }

    @ParameterizedTest
    @ValueSource(ints = { 401, 403 })
    void tellsThatTheTokenMayNotSubscribeAndGoesOnWithEverythingElse(int status) {
        world = stage.organization(FEW);
        stage.azure().faults().add(When.path("/_apis/hooks/").organization(world.name()), new Effect.Answer(status,
                "application/json", "{\"message\":\"TF50309: not allowed\",\"typeKey\":\"AccessCheckException\"}", Map.of()));

        connection = stage.connect(world).awaitCurrent();

        awaitsState("notAllowed");
        connection.asking().get("/hooks").then().body("problem", containsString("TF50309"))
                .body("remedy", containsString("by hand")).body("subscriptions.projects.flatten()", hasItem("Fabrikam"));
        connection.awaitCurrent();
        assertThat(connection.of("hook-subscriptions", "state")).containsExactly("current");
        assertThat(connection.all("/work-items")).isNotEmpty();
    }

    @Test
    void tellsAnExpiredTokenFromOneThatMayNotAndGoesOnWithANewOne() {
        world = stage.organization(FEW);
        String token = stage.azure().token(TokenSpec.of(world.name(), "app_token"));
        connection = stage.connect(world, token);
        awaits(() -> enabled().size() == EVENTS * 2);
        awaitsState("active");
        stage.azure().expire(token);

        connection.asking().post("/sync").then().statusCode(202);

        awaitsState("tokenRefused");
        connection.asking().get("/hooks").then().body("problem", containsString("expired"))
                .body("remedy", containsString("Replace the token"))
                .body("subscriptions.state", equalTo(List.of("enabled")));

        connection.replaceToken(stage.azure().token(world.name(), "app_token"));

        awaitsState("active");
    }

    @ParameterizedTest
    @CsvSource({ "SERVER_2019, 3", "SERVER_2022, 1" })
    void subscribesToWhatAServerHas(HostKind kind, int lacking) {
        world = stage.organization(FEW, kind);

        connection = stage.connect(world);

        awaits(() -> enabled().size() == (EVENTS - lacking) * 2);
        awaitsState("active");
        connection.asking().get("/hooks").then()
                .body("subscriptions.find { it.problem =~ 'job-state-changed' }.state", equalTo("unsupported"));
    }

    /** One for the tests that leave it as it was. */
    private void subscribeOnce() {
        if (lasting == null) {
            world = stage.organization(FEW);
            subscribe();
            lastingConnection = connection.awaitCurrent();
            lasting = world;
        }
        world = lasting;
        connection = lastingConnection;
    }

    private void subscribe() {
        connection = stage.connect(world);
        awaits(() -> enabled().size() == EVENTS * 2);
        awaitsState("active");
    }

    private boolean kept() {
        return stage.testbed().vault().list("adobridge/hooks/farewell").contains(connection.id().toString());
    }

    private void awaitsState(String state) {
        awaits(() -> state.equals(connection.asking().get("/hooks").path("state")));
    }

    private void awaits(BooleanSupplier condition) {
        Eventually.holds(SOON, condition, () -> connection.asking().get("/hooks").asString() + ids());
    }

    private boolean has(String list, Object id) {
        return connection.all(list).stream().anyMatch(one -> one.get("id").equals(id));
    }

    private List<Subscription> enabled() {
        return world.subscriptions().all().stream().filter(one -> one.status().equals("enabled")).toList();
    }

    private List<String> ids() {
        return world.subscriptions().all().stream().map(Subscription::id).toList();
    }

    private String place(Subscription subscription) {
        return subscription.body().path("eventType").asText() + " "
                + subscription.body().at("/publisherInputs/projectId").asText();
    }
}
