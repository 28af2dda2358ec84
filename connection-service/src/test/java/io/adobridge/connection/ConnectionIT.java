package io.adobridge.connection;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.notification.Receiver;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.entra.Federation;
import io.adobridge.testbed.azure.entra.SignInAnswer;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.tls.SelfSigned;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.quarkus.InjectTestbed;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;

/** The life of a connection, against the service as it is delivered. */
@QuarkusIntegrationTest
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "connection-service"))
@SuppressWarnings("NullAway.Init")
class ConnectionIT {

    @InjectTestbed
    Testbed testbed;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = Stage.in(testbed);
    }

    @Test
    void tellsBeforehandWhichScopesATokenNeedsAndAfterwardsWhichItLacks() {
        List<String> scopes = stage.as(MEMBER).queryParam("services", "repos").queryParam("reporting", true)
                .get(PATH + "/scopes").then().statusCode(200).extract().path("items.scope");
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("services", List.of("repos"));
        wish.put("reporting", true);
        wish.put("auth", Map.of("kind", "pat", "token", stage.pat(scopes.toArray(String[]::new))));
        stage.as(MEMBER).body(wish).post(PATH + "/validate").then().statusCode(200).body("valid", equalTo(true))
                .body("identity.kind", equalTo("user"));

        wish.put("auth", Map.of("kind", "pat", "token", stage.pat("vso.project", "vso.code", "vso.graph")));
        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(422)
                .body("report.checks.findAll { it.outcome == 'failed' }.scope", contains("vso.code_status", "vso.code_write"));
    }

    @Test
    void aConnectionFromRegistrationToRemoval() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token, "expiresOn", "2099-12-31"));
        wish.put("customHeaders", Map.of("X-Access", "let me in"));

        Response registered = stage.as(MEMBER).header("Idempotency-Key", UUID.randomUUID()).body(wish).post(PATH);
        registered.then().statusCode(201).body("state", equalTo("active")).header("ETag", notNullValue());
        String id = registered.path("id");
        assertThat(testbed.vault().read("adobridge/connections/" + id))
                .hasValueSatisfying(content -> assertThat(content.path("token").asText()).isEqualTo(token));

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().statusCode(200)
                .body("secret.version", equalTo(1)).body("integrations.service", contains("repos", "pipelines", "boards"));
        stage.as(MEMBER).get(PATH + "/" + id + "/repositories").then().statusCode(200).body("items.id", notNullValue());

        stage.as(MEMBER).header("If-Match", registered.header("ETag")).body(Map.of("enabled", false))
                .patch(PATH + "/" + id + "/integrations/boards").then().statusCode(200).body("generation", equalTo(2));
        stage.as(MEMBER).body(Map.of("token", stage.pat())).put(PATH + "/" + id + "/token")
                .then().statusCode(200).body("generation", equalTo(3));
        stage.validate(UUID.fromString(id)).then().statusCode(200).body("valid", equalTo(true));

        stage.remove(UUID.fromString(id)).then().statusCode(204);
        assertThat(testbed.vault().metadata("adobridge/connections/" + id)).isEmpty();
        stage.as(WORKLOAD).get(PATH + "/generations").then().statusCode(200)
                .body("items.find { it.id == '" + id + "' }.deleted", equalTo(true));
    }

    @Test
    void anEditIsWrittenDownAndToldToAWebhook() {
        try (Receiver receiver = Receiver.open()) {
            String hooks = "/api/v1/notifications/webhooks";
            String hook = stage.as(MEMBER).body(Map.of("name", Stage.newName(), "url", receiver.url(), "owners",
                    List.of("platform"), "events", List.of("connection.changed"))).post(hooks)
                    .then().statusCode(201).body("secret", startsWith("whsec_")).extract().path("webhook.id");
            UUID id = stage.register();
            String seen = stage.get(MEMBER, id).header("ETag");

            stage.as(MEMBER).contentType("application/merge-patch+json").header("If-Match", seen)
                    .body("{\"description\": \"edited\", \"customHeaders\": \"X-Access: let me in\"}").patch(PATH + "/" + id)
                    .then().statusCode(200).body("description", equalTo("edited")).body("customHeaders", contains("X-Access"));

            stage.as(MEMBER).queryParam("connection", id).get("/api/v1/audit").then().statusCode(200)
                    .body("items.action", contains("connection.changed", "connection.registered"));
            assertThat(stage.as(MEMBER).accept("application/x-ndjson").queryParam("connection", id).get("/api/v1/audit")
                    .then().statusCode(200).extract().asString().lines()).hasSize(2);
            assertThat(Await.until("event", Duration.ofSeconds(30), Duration.ofMillis(100),
                    () -> receiver.heard().stream().filter(heard -> heard.body().contains(id.toString())).findFirst()).body())
                    .contains("\"description\":\"edited\"").doesNotContain("let me in");
            stage.as(MEMBER).post(hooks + "/" + hook + "/test").then().statusCode(200).body("delivered", equalTo(true));
            stage.as(MEMBER).get(hooks + "/" + hook + "/deliveries").then().statusCode(200)
                    .body("items.type", hasItem("connection.changed"));
            stage.as(MEMBER).header("If-Match", "*").body(Map.of("enabled", false)).patch(hooks + "/" + hook)
                    .then().statusCode(200).body("enabled", equalTo(false));
            stage.as(MEMBER).delete(hooks + "/" + hook).then().statusCode(204);
        }
    }

    @Test
    void aServicePrincipalAndAPersonSignInAtEntra() {
        Tenant tenant = Tenant.in(testbed);
        SelfSigned certificate = SelfSigned.forSigning();
        tenant.register(tenant.application().withCertificate(certificate.certificate()).withRedirect("http://localhost/back")
                .withFederation(new Federation(testbed.issuer(), "service:connection-service")));
        String id = stage.register(signingIn(tenant.auth())).toString();
        Map<String, Object> certified = Map.of("certificate",
                Map.of("certificate", certificate.pem(), "privateKey", certificate.privateKey()));
        stage.as(MEMBER).body(certified).put(PATH + "/" + id + "/credentials").then().statusCode(200)
                .body("auth.kind", equalTo("entra")).body("state", equalTo("active"));
        stage.as(MEMBER).body(Map.of("federated", true)).put(PATH + "/" + id + "/credentials").then().statusCode(200);
        stage.as(MEMBER).get(PATH + "/" + id + "/repositories").then().statusCode(200).body("items.id", notNullValue());
        stage.as(MEMBER).body(Map.of("clientSecret", "gu3ssed")).put(PATH + "/" + id + "/credentials").then().statusCode(422)
                .body("type", endsWith("/entra-secret-refused"));

        testbed.azure().entra().answer(SignInAnswer.granted(TokenSpec.of(Stage.ORGANIZATION, "app_token")));
        Map<String, Object> auth = tenant.auth();
        auth.putAll(Map.of("kind", "oauth", "redirectUri", "http://localhost/back"));
        Response started = stage.as(MEMBER).body(signingIn(auth)).post(PATH + "/oauth/start");
        stage.as(MEMBER).queryParams(Tenant.signIn(started)).get(PATH + "/oauth/callback").then().statusCode(200)
                .body("connection", notNullValue());
    }

    private Map<String, Object> signingIn(Map<String, Object> auth) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", auth);
        return wish;
    }

    @Test
    void whatCannotBecomeAConnectionIsToldWhy() {
        Map<String, Object> wish = stage.wish(" ");
        wish.put("customHeaders", Map.of("X-TFS-Session", "mine"));
        wish.put("host", Map.of("kind", "server", "collectionUrl", "https://user:pw@server/tfs/C"));
        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItem("name")).body("errors.field", hasItem(startsWith("customHeaders")))
                .body("errors.field", hasItem(startsWith("host")));

        Map<String, Object> refused = stage.wish(Stage.newName());
        refused.put("auth", Map.of("kind", "pat", "token", "wr0ng"));
        stage.as(MEMBER).body(refused).post(PATH).then().statusCode(422)
                .body("type", endsWith("/connection-not-valid"))
                .body("report.checks.findAll { it.outcome == 'failed' }.name", contains("identity"));
        stage.as(MEMBER).body("{\"nmae\": 1}").post(PATH).then().statusCode(400).body("errors.field", hasItem("nmae"));
    }

    @Test
    void callersAreAskedWhoTheyAreAndWhatTheyMay() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        stage.as(Person.GUEST).get(PATH).then().statusCode(403).contentType("application/problem+json");
        stage.get(Person.OUTSIDER, stage.register()).then().statusCode(404);
    }

    @Test
    void repositoriesBecomeServicesOfTheCatalog() {
        UUID id = stage.register();
        String at = PATH + "/" + id;
        stage.as(MEMBER).body(Map.of("token", stage.pat("vso.code", "vso.project"))).put(at + "/personal-token")
                .then().statusCode(200).body("identity.displayName", notNullValue());
        String repository = stage.as(MEMBER).queryParam("importable", true).queryParam("limit", 500)
                .get(at + "/repositories").then().statusCode(200).extract()
                .path("items.find { it.name == 'demo-svc' }.id");

        String service = stage.as(MEMBER).header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("select", Map.of("kind", "pattern", "pattern", "demo-*"), "owners", List.of("platform")))
                .post(at + "/repositories/import").then().statusCode(200).body("created", equalTo(1)).extract()
                .path("items[0].service");
        stage.as(MEMBER).body(Map.of("enabled", false)).patch(at + "/repositories/" + repository)
                .then().statusCode(200).body("imported", equalTo(true));
        stage.as(WORKLOAD).get(at + "/effective").then().body("disabledRepositories", contains(repository));

        stage.as(MEMBER).post(at + "/catalog/sync").then().statusCode(202);
        Map<String, ?> synced = Await.until("synchronised catalog", Duration.ofSeconds(60), Duration.ofMillis(200),
                () -> Optional.of(stage.as(MEMBER).get(at + "/catalog").jsonPath().<String, Object> getMap("$"))
                        .filter(state -> state.get("syncedAt") != null));
        assertThat(synced.get("problem")).isNull();
        for (String kind : List.of("projects", "repositories", "pipelines", "teams", "boards")) {
            stage.as(MEMBER).queryParam("source", "catalog").get(at + "/" + kind).then().statusCode(200)
                    .body("items[0].name", notNullValue());
        }

        String board = stage.as(MEMBER).queryParam("kind", "board").get(at + "/unbound").then().statusCode(200).extract()
                .path("items[0].id");
        String bindings = "/api/v1/services/" + service + "/bindings";
        stage.as(MEMBER).body(Map.of("connectionId", id, "role", "issues", "kind", "board", "targetId", board))
                .post(bindings).then().statusCode(201);
        stage.as(MEMBER).get(bindings).then().body("items.role", hasItem("code")).body("items.role", hasItem("issues"));
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("description", "edited")).patch("/api/v1/services/" + service)
                .then().statusCode(200).body("description", equalTo("edited"));
        stage.as(MEMBER).get("/api/v1/services/gone-bindings").then().statusCode(200);
        stage.as(MEMBER).delete(at + "/personal-token").then().statusCode(204);
        stage.as(MEMBER).delete("/api/v1/services/" + service).then().statusCode(204);
    }

    @Test
    void operatorsSeeHowItIs() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("adobridge_connection_state");
        assertThat(given().get("/q/openapi").asString()).contains("registerConnection");
        assertThat(List.of(given().get("/q/health/well").then().extract().<List<String>> path("checks.name")))
                .anySatisfy(names -> assertThat(names).contains("connections", "vault"));
    }
}
