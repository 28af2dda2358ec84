package io.adobridge.reporting.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.sonarqube.Webhook;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.People;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.TestClock;
import io.adobridge.testbed.openapi.OpenApiLint;
import io.adobridge.testbed.process.Program.Ended;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@ReporterTest
class SourcesTest {

    private static final String SECRET = "a-webhook-secret-of-tests";

    private static final String ANALYSIS = """
            {"taskId":"78bfca6c-7885-4ad1-a516-91050e7ed1f7","status":"SUCCESS","analysedAt":"2026-11-21T00:38:14+0000",
             "revision":"7a60720e261505baf66bbc06f23098165092f7b7","project":{"key":"demo-svc"},
             "qualityGate":{"name":"strict","status":"OK","conditions":[]},"properties":{}}""";

    private final String name = "source-" + UUID.randomUUID();
    private final TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    @Inject
    SourcesTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void registersASourceWithoutGivingItsSecretBack() {
        String answer = people().owner().body(source(name, SECRET)).post("/api/v1/sources").then()
                .statusCode(201)
                .header("Location", notNullValue()).header("ETag", notNullValue())
                .body("name", equalTo(name))
                .body("context.genre", equalTo("adobridge")).body("context.name", equalTo(name))
                .body("report.commitStatus", equalTo(true)).body("report.pullRequestStatus", equalTo(true))
                .extract().asString();

        assertThat(answer).doesNotContain(SECRET);
    }

    @Test
    void isFoundByIdAndByName() {
        String id = register(name);

        people().reader().get("/api/v1/sources/" + id).then().statusCode(200).body("name", equalTo(name));
        people().reader().get("/api/v1/sources/" + name.toUpperCase(Locale.ROOT)).then().statusCode(200)
                .body("id", equalTo(id));
        people().reader().get("/api/v1/sources?limit=500").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void doesNotExistForOthers() {
        String id = register(name);

        people().stranger().get("/api/v1/sources/" + id).then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/source-not-found"));
        people().stranger().delete("/api/v1/sources/" + id).then().statusCode(404);
        people().stranger().get("/api/v1/sources?limit=500").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void asksForTheRole() {
        people().reader().body(source(name, SECRET)).post("/api/v1/sources").then().statusCode(403)
                .body("type", equalTo("https://adobridge.io/problems/forbidden"));
        RestAssured.get("/api/v1/sources").then().statusCode(401)
                .body("type", equalTo("https://adobridge.io/problems/unauthenticated"));
    }

    @Test
    void aNameStandsForOneSource() {
        assertThat(register(name)).isNotNull();

        people().owner().body(source(name.toUpperCase(Locale.ROOT), SECRET)).post("/api/v1/sources").then()
                .statusCode(409).body("type", equalTo("https://adobridge.io/problems/source-name-taken"));
    }

    @Test
    void aRepeatedRequestRegistersOnce() {
        String key = UUID.randomUUID().toString();

        String first = people().owner().header("Idempotency-Key", key).body(source(name, SECRET)).post("/api/v1/sources")
                .then().statusCode(201).extract().path("id");
        String second = people().owner().header("Idempotency-Key", key).body(source(name, SECRET)).post("/api/v1/sources")
                .then().statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        people().owner().header("Idempotency-Key", key).body(source(name + "2", SECRET)).post("/api/v1/sources").then()
                .statusCode(422).body("type", equalTo("https://adobridge.io/problems/idempotency-key-reused"));
    }

    @Test
    void saysEveryFieldThatIsWrong() {
        people().owner().body("""
                {"name":" ","kind":"sonarqube","secret":"short","context":{"genre":"","name":"x"}}""")
                .post("/api/v1/sources").then().statusCode(400)
                .body("type", equalTo("https://adobridge.io/problems/invalid-request"))
                .body("errors.field", equalTo(List.of("context.genre", "name", "secret")));
    }

    @Test
    void aSonarQubeSourceNeedsASecret() {
        people().owner().body("{\"name\":\"" + name + "\",\"kind\":\"sonarqube\"}").post("/api/v1/sources").then()
                .statusCode(400).body("errors[0].field", equalTo("secret"));
    }

    @Test
    void aReplacedSecretIsGoodForADayBesideTheNewOne() {
        Reporter tool = Reporter.register("", people(), bridge.connection());
        Secret fresh = Secret.of("an0ther-hook-key-0987654321");
        tool.send(Webhook.passed()).statusCode(202);

        replaceSecret(people().owner(), tool, fresh).statusCode(204);
        replaceSecret(people().owner(), tool, fresh).statusCode(204);

        tool.send(Webhook.signed(ANALYSIS, fresh)).statusCode(202);
        tool.send(Webhook.passed()).statusCode(202);
        clock.advance(Duration.ofHours(25));
        tool.send(Webhook.passed()).statusCode(401);
        tool.send(Webhook.signed(ANALYSIS, fresh)).statusCode(202);
    }

    @Test
    void aSecretIsReplacedByItsOwnersAndOfTheRightLength() {
        Reporter tool = Reporter.register("", people(), bridge.connection());
        Secret fresh = Secret.of("an0ther-hook-key-0987654321");

        replaceSecret(people().stranger(), tool, fresh).statusCode(404);
        replaceSecret(people().reader(), tool, fresh).statusCode(403);
        replaceSecret(people().owner(), tool, Secret.of("short")).statusCode(400).body("errors[0].field", equalTo("secret"));

        tool.send(Webhook.signed(ANALYSIS, fresh)).statusCode(401);
    }

    @Test
    void isRemovedWithItsSecret() {
        String id = register(name);

        people().owner().header("If-Match", "\"another\"").delete("/api/v1/sources/" + id).then().statusCode(412)
                .body("type", endsWith("/source-changed"));
        assertThat(bridge.testbed().vault().read("adobridge/sources/" + id)).isPresent();
        people().owner().delete("/api/v1/sources/" + id).then().statusCode(204);

        assertThat(bridge.testbed().vault().read("adobridge/sources/" + id)).isEmpty();
        people().owner().get("/api/v1/sources/" + id).then().statusCode(404);
    }

    @Test
    void belongsToTheOwnersOfItsConnection() {
        Reporter reporter = Reporter.register("", people(), bridge.connection());

        people().reader().get("/api/v1/sources/" + reporter.source()).then().statusCode(200)
                .body("connectionId", equalTo(bridge.connection().toString()));
        people().stranger().get("/api/v1/sources/" + reporter.source()).then().statusCode(404);
        people().stranger().body("""
                {"name":"%s","kind":"generic","connectionId":"%s"}""".formatted(name, bridge.connection()))
                .post("/api/v1/sources").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/connection-not-found"));
    }

    @Test
    void mapsKeysToRepositories() {
        Reporter reporter = Reporter.register("", people(), bridge.connection());
        String mappings = "/api/v1/sources/" + reporter.source() + "/mappings";

        String id = reporter.map("acme:{repository}", "core").statusCode(201).extract().path("id");
        reporter.map("acme:{repository}", "core").statusCode(409)
                .body("type", equalTo("https://adobridge.io/problems/mapping-exists"));
        reporter.map("{repo}", "core").statusCode(422)
                .body("type", equalTo("https://adobridge.io/problems/mapping-leads-nowhere"));

        people().reader().get(mappings + "?limit=1").then().statusCode(200).body("items", hasSize(1))
                .body("next", notNullValue());
        people().owner().delete(mappings + "/" + id).then().statusCode(204);
        people().reader().get(mappings).then().body("items.projectKey", equalTo(List.of("demo-svc")));
    }

    @Test
    void anUnknownConnectionIsNotFound() {
        people().owner().body("""
                {"name":"%s","kind":"generic","connectionId":"%s"}""".formatted(name, UUID.randomUUID()))
                .post("/api/v1/sources").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/connection-not-found"));
    }

    @Test
    void describesItself() {
        String openApi = RestAssured.get("/q/openapi?format=json").then().statusCode(200).extract().asString();

        assertThat(openApi).contains("/api/v1/sources", "/api/v1/webhooks/sonarqube/{source}", "/api/v1/quality-gates",
                "/api/v1/deliveries/{id}/retry");
        Eventually.holds("the service is ready", Duration.ofSeconds(10),
                () -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void describesItselfToTheLintersLiking() {
        assumeTrue(OpenApiLint.canRun(), "no Node 20 or newer");

        Ended lint = OpenApiLint.lint(RestAssured.get("/q/openapi?format=json").asString());

        assertThat(lint.status()).as(lint.output()).isZero();
    }

    private static ValidatableResponse replaceSecret(RequestSpecification caller, Reporter tool, Secret secret) {
        return caller.body("{\"secret\":\"" + secret.reveal() + "\"}").put("/api/v1/sources/" + tool.source() + "/secret")
                .then();
    }

    private People people() {
        return bridge.people();
    }

    private String register(String named) {
        return people().owner().body(source(named, SECRET)).post("/api/v1/sources").then().statusCode(201).extract()
                .path("id");
    }

    private static String source(String name, String secret) {
        return "{\"name\":\"%s\",\"kind\":\"sonarqube\",\"secret\":\"%s\"}".formatted(name, secret);
    }
}
