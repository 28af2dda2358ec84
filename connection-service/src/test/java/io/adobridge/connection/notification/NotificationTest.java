package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.connection.notification.Receiver.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class NotificationTest extends Telling {

    @Inject
    NotificationSweeper sweeper;

    @Inject
    SecretRotation rotation;

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
}
