package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.connection.notification.Receiver.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
class NotificationTest extends StagedTest {

    @Inject
    NotificationWorker worker;

    @Inject
    NotificationSweeper sweeper;

    @Inject
    SecretRotation rotation;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    private final Receiver receiver = Receiver.open();
    private Hooks hooks;

    @BeforeEach
    void beginWithNothingToTell() {
        hooks = new Hooks(stage);
        run(worker::announce);
    }

    @AfterEach
    void end() {
        clock.reset();
        run(() -> pool.query("DELETE FROM connection.webhook").execute());
        receiver.close();
    }

    @Test
    void tellsWhatHappensSignedAsStandardWebhooksSay() throws Exception {
        Response made = hooks.register(receiver.url(), Map.of());
        UUID connection = stage.register();

        tell();

        Heard heard = about(connection).get(0);
        assertThat(heard.id()).startsWith("evt_");
        assertThat(heard.signature()).isEqualTo(Signatures.of(heard, made.path("secret")));
        JsonNode event = new ObjectMapper().readTree(heard.body());
        assertThat(event.path("id").asText()).isEqualTo(heard.id());
        assertThat(event.path("type").asText()).isEqualTo("connection.registered");
        assertThat(event.at("/connection/id").asText()).isEqualTo(connection.toString());
        assertThat(event.at("/data/by").asText()).isEqualTo("member");
        assertThat(event.at("/data/after/owners/0").asText()).isEqualTo("platform");
        assertThat(event.path("at").asText()).endsWith("Z");
        hooks.deliveries(made).then().statusCode(200).body("items.state", everyItem(equalTo("delivered")))
                .body("items.lastStatus", everyItem(equalTo(204))).body("items.attempts", everyItem(equalTo(1)));
    }

    @Test
    void tellsOnlyWhatWasAskedForAndWhatTheOwnersMayKnow() {
        UUID ofOthers = registerElsewhere();
        hooks.register(receiver.url(), Map.of("events", List.of("connection.removed")));
        UUID connection = stage.register();
        UUID other = registerElsewhere();
        stage.remove(connection).then().statusCode(204);

        tell();

        assertThat(about(connection)).extracting(Hooks::type).containsExactly("connection.removed");
        assertThat(about(other)).isEmpty();
        assertThat(about(ofOthers)).isEmpty();
    }

    @Test
    void tellsAnAdministratorsWebhookOfEverything() {
        hooks.registerForAll(receiver.url());
        UUID connection = stage.register();
        UUID other = registerElsewhere();

        tell();

        assertThat(about(connection)).hasSize(1);
        assertThat(about(other)).hasSize(1);
    }

    @Test
    void tellsNothingWhileItIsSwitchedOff() {
        Response made = hooks.register(receiver.url(), Map.of("enabled", false));
        UUID connection = stage.register();

        tell();

        assertThat(about(connection)).isEmpty();
        hooks.deliveries(made).then().body("items", empty());
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsAccepted() {
        Response made = hooks.register(receiver.url(), Map.of());
        receiver.answer(503);
        UUID connection = stage.register();
        tell();
        hooks.deliveries(made).then().body("items.state", contains("pending")).body("items.lastStatus", contains(503))
                .body("items[0].nextAttemptAt", notNullValue());

        tell();
        assertThat(about(connection)).as("before the pause is over").hasSize(1);
        receiver.answer(200);
        clock.forward(Duration.ofSeconds(6));
        tell();

        assertThat(about(connection)).hasSize(2).extracting(Heard::id).containsOnly(about(connection).get(0).id());
        hooks.deliveries(made).then().body("items.state", contains("delivered")).body("items.attempts", contains(2))
                .body("items[0].nextAttemptAt", nullValue());
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        Response made = hooks.register(receiver.url(), Map.of());
        receiver.answer(429);
        receiver.with(Map.of("Retry-After", "600"));
        stage.register();
        tell();

        clock.forward(Duration.ofSeconds(590));
        tell();
        hooks.deliveries(made).then().body("items.attempts", contains(1));
        clock.forward(Duration.ofSeconds(11));
        tell();
        hooks.deliveries(made).then().body("items.attempts", contains(2));
    }

    @Test
    void givesUpAfterADayAndTriesAgainWhenAskedTo() {
        Response made = hooks.register(receiver.url(), Map.of());
        receiver.answer(500);
        UUID connection = stage.register();
        for (int hour = 0; hour < 26; hour++) {
            tell();
            clock.forward(Duration.ofHours(1));
        }
        tell();
        hooks.deliveries(made).then().body("items.state", contains("dead"));
        int tried = about(connection).size();
        stage.as(MEMBER).queryParam("state", "dead").get(hooks.path(made) + "/deliveries").then()
                .body("items.lastStatus", contains(500));

        receiver.answer(200);
        String delivery = hooks.deliveries(made).path("items[0].id");
        stage.as(MEMBER).post(hooks.path(made) + "/deliveries/" + delivery + "/retry").then().statusCode(200)
                .body("state", equalTo("pending"));
        tell();

        assertThat(about(connection)).hasSize(tried + 1);
        hooks.deliveries(made).then().body("items.state", contains("delivered"));
        stage.as(MEMBER).post(hooks.path(made) + "/deliveries/" + delivery + "/retry").then().statusCode(409)
                .body("type", endsWith("/delivery-settled"));
        stage.as(MEMBER).post(hooks.path(made) + "/deliveries/" + UUID.randomUUID() + "/retry").then().statusCode(404)
                .body("type", endsWith("/delivery-not-found"));
    }

    @Test
    void takesGoneForAnAnswer() {
        Response made = hooks.register(receiver.url(), Map.of());
        receiver.answer(410);
        stage.register();

        tell();

        hooks.deliveries(made).then().body("items.state", contains("dead")).body("items.attempts", contains(1));
        String name = made.path("webhook.name");
        assertThat(wellness()).containsEntry(name, 1);
        clock.forward(Duration.ofHours(25));
        assertThat(wellness()).doesNotContainKey(name);
    }

    @Test
    void followsNoRedirect() {
        Response made = hooks.register(receiver.url(), Map.of());
        receiver.answer(302);
        receiver.with(Map.of("Location", receiver.url()));
        UUID connection = stage.register();

        tell();

        assertThat(about(connection)).hasSize(1);
        hooks.deliveries(made).then().body("items.state", contains("pending")).body("items.lastStatus", contains(302));
    }

    @Test
    void letsOneThatFailsStopNoOther() {
        Response deaf = hooks.register("http://localhost:1/nobody", Map.of());
        hooks.register(receiver.url(), Map.of());
        UUID connection = stage.register();

        tell();

        assertThat(about(connection)).hasSize(1);
        hooks.deliveries(deaf).then().body("items.state", contains("pending")).body("items.lastError", contains("unreachable"))
                .body("items.lastStatus", contains(nullValue()));
    }

    @Test
    void waitsForNoAnswerLongerThanItIsAllowedTo() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Response made = hooks.register("http://localhost:" + silent.getLocalPort() + "/hook", Map.of());
            stage.register();

            tell();

            hooks.deliveries(made).then().body("items.state", contains("pending"))
                    .body("items.lastError", contains("no-answer-in-time"));
        }
    }

    @Test
    void waitsForTheSecretWhileVaultIsSealed() {
        Response made = hooks.register(receiver.url(), Map.of());
        UUID connection = stage.register();
        testbed.vault().seal();
        tell();
        hooks.deliveries(made).then().body("items.lastError", contains("secret-not-readable"));

        testbed.vault().unseal();
        clock.forward(Duration.ofSeconds(6));
        tell();

        assertThat(about(connection)).hasSize(1);
    }

    @Test
    void signsWithBothSecretsUntilTheReceiverHasFollowed() {
        Response made = hooks.register(receiver.url(), Map.of());
        String old = made.path("secret");
        Response replaced = stage.as(MEMBER).body(Map.of()).post(hooks.path(made) + "/secret");
        replaced.then().statusCode(200).body("secret", startsWith("whsec_"))
                .body("webhook.previousSecretUntil", notNullValue());
        String current = replaced.path("secret");
        UUID during = stage.register();
        tell();
        Heard both = about(during).get(0);
        assertThat(both.signature()).isEqualTo(Signatures.of(both, current) + " " + Signatures.of(both, old));

        clock.forward(Duration.ofHours(25));
        run(rotation::endOverlaps);
        UUID after = stage.register();
        tell();

        Heard one = about(after).get(0);
        assertThat(one.signature()).isEqualTo(Signatures.of(one, current));
        assertThat(testbed.vault().metadata("adobridge/notifications/" + hooks.id(made))).hasValueSatisfying(metadata -> {
            assertThat(metadata.at("/versions/1/destroyed").asBoolean()).isTrue();
            assertThat(metadata.at("/versions/2/destroyed").asBoolean(true)).isFalse();
        });
        stage.as(MEMBER).get(hooks.path(made)).then().body("previousSecretUntil", nullValue());
    }

    @Test
    void testsWhetherItHears() {
        Response made = hooks.register(receiver.url(), Map.of("enabled", false));

        Response test = stage.as(MEMBER).post(hooks.path(made) + "/test");

        test.then().statusCode(200).body("delivered", equalTo(true)).body("status", equalTo(204));
        Heard heard = receiver.heard().get(0);
        assertThat(heard.id()).isEqualTo(test.path("event"));
        assertThat(Hooks.type(heard)).isEqualTo("webhook.test");
        assertThat(heard.signature()).isEqualTo(Signatures.of(heard, made.path("secret")));
        receiver.answer(500);
        stage.as(MEMBER).post(hooks.path(made) + "/test").then().statusCode(200).body("delivered", equalTo(false))
                .body("status", equalTo(500));
    }

    @Test
    void forgetsWhatHasBeenSettledForLong() {
        Response made = hooks.register(receiver.url(), Map.of());
        stage.register();
        tell();

        clock.forward(Duration.ofDays(29));
        run(sweeper::sweep);
        hooks.deliveries(made).then().body("items.state", contains("delivered"));
        clock.forward(Duration.ofDays(2));
        run(sweeper::sweep);
        hooks.deliveries(made).then().body("items", empty());
    }

    @Test
    void announcesEachEventOnce() {
        hooks.register(receiver.url(), Map.of());
        UUID connection = stage.register();

        tell();
        tell();

        assertThat(about(connection)).hasSize(1);
    }

    private static Map<String, Object> wellness() {
        Map<String, Object> data = given().get("/q/health/well").path("checks.find { it.name == 'notifications' }.data");
        return data == null ? Map.of() : data;
    }

    private void tell() {
        run(worker::announce);
        run(worker::deliverDue);
    }

    private List<Heard> about(UUID connection) {
        return receiver.heard().stream().filter(heard -> heard.body().contains(connection.toString())).toList();
    }

    private UUID registerElsewhere() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("owners", List.of("elsewhere"));
        return UUID.fromString(stage.as(OUTSIDER).queryParam("validate", false).body(wish).post(PATH)
                .then().statusCode(201).extract().path("id"));
    }
}
