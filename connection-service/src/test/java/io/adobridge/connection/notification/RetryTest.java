package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.MEMBER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.notification.Receiver.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class RetryTest extends Telling {

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

    private static Map<String, Object> wellness() {
        Map<String, Object> data = given().get("/q/health/well").path("checks.find { it.name == 'notifications' }.data");
        return data == null ? Map.of() : data;
    }
}
