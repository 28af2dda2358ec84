package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.notification.Hooks.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class WebhookSecretTest extends StagedTest {

    private static final String URL = "http://localhost:1/hook";
    private static final String GIVEN = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    @Inject
    NotificationSweeper sweeper;

    @Inject
    TestClock clock;

    private Hooks hooks;

    @BeforeEach
    void setUp() {
        hooks = new Hooks(stage);
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void isShownWithItsSecretOnceAndKeptAtVault() {
        Response made = hooks.register(URL, Map.of("events", List.of("connection.removed")));

        made.then().header("Location", endsWith(hooks.path(made))).header("ETag", notNullValue())
                .body("secret", matchesRegex("whsec_[A-Za-z0-9+/]{43}=")).body("webhook.events", contains("connection.removed"))
                .body("webhook.enabled", equalTo(true)).body("webhook.allConnections", equalTo(false));
        String secret = made.path("secret");
        assertThat(testbed.vault().read("adobridge/notifications/" + hooks.id(made)))
                .hasValueSatisfying(content -> assertThat(content.path("secret").asText()).isEqualTo(secret));
        Response read = stage.as(READER).get(hooks.path(made));
        read.then().statusCode(200).body("secret", nullValue()).header("ETag", equalTo(made.header("ETag")));
        assertThat(read.asString()).doesNotContain(secret);
    }

    @Test
    void takesASecretThatIsBroughtAlong() {
        hooks.register(URL, Map.of("secret", GIVEN)).then().body("secret", equalTo(GIVEN));
    }

    @Test
    void leavesNothingBehind() {
        Response made = hooks.register(URL, Map.of());

        stage.as(READER).delete(hooks.path(made)).then().statusCode(403);
        stage.as(MEMBER).delete(hooks.path(made)).then().statusCode(204);

        stage.as(MEMBER).get(hooks.path(made)).then().statusCode(404);
        assertThat(testbed.vault().metadata("adobridge/notifications/" + hooks.id(made))).isEmpty();
        stage.as(MEMBER).queryParam("connection", hooks.id(made)).get("/api/v1/audit").then()
                .body("items.action", contains("webhook.removed", "webhook.registered"));
    }

    @Test
    void savesNothingWhileVaultIsSealed() {
        Map<String, Object> wish = Hooks.wish(URL);
        testbed.vault().seal();

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(503).header("Retry-After", notNullValue())
                .body("type", endsWith("/vault-unavailable"));

        testbed.vault().unseal();
        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(201);
    }

    @Test
    void hasSecretsWithoutAWebhookSweptAfterAWhile() {
        UUID orphan = UUID.randomUUID();
        testbed.vault().write("adobridge/notifications/" + orphan, Map.of("secret", GIVEN));

        run(sweeper::sweep);
        assertThat(testbed.vault().metadata("adobridge/notifications/" + orphan)).isPresent();
        clock.forward(Duration.ofHours(2));
        run(sweeper::sweep);
        assertThat(testbed.vault().metadata("adobridge/notifications/" + orphan)).isEmpty();
    }
}
