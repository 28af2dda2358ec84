package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.vault.VaultStandIn;

/**
 * Nobody who is called says where to call next, neither a host that is allowed nor Vault, even where that may be called, too.
 */
class RedirectIT {

    private final Deployed deployed = Deployed.shared();
    private final Trap trap = Trap.open();

    @AfterEach
    void close() {
        deployed.testbed().azure().faults().clear();
        trap.close();
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void aServerIsNotFollowed(int status) {
        try (Redirecting server = redirecting(status)) {
            tryOut("\"host\":{\"kind\":\"server\",\"collectionUrl\":\"%s/tfs/C\"}".formatted(server.url()));

            assertThat(server.requests()).isNotEmpty();
        }
        assertThat(trap.visits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void aProxyIsNotFollowed(int status) {
        try (Redirecting proxy = redirecting(status)) {
            tryOut("\"proxy\":\"%s\"".formatted(proxy.url()));

            assertThat(proxy.requests()).isNotEmpty();
        }
        assertThat(trap.visits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void whatIssuesTokensIsNotFollowed(int status) {
        try (Redirecting authority = redirecting(status)) {
            tryOut("\"auth\":{\"kind\":\"entra\",\"tenant\":\"t\",\"clientId\":\"c\",\"clientSecret\":\"s\",\"authority\":\"%s\"}"
                    .formatted(authority.url()));

            assertThat(authority.requests()).contains("POST /t/oauth2/v2.0/token");
        }
        assertThat(trap.visits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void azureDevOpsServicesAreNotFollowed(int status) {
        deployed.testbed().azure().faults().add(When.path("_apis/projects$").organization(Deployed.ORGANIZATION).times(1),
                new Effect.Answer(status, "text/plain", "", Map.of("Location", beyond())));

        Reply projects = deployed.person(CONNECTIONS).get("/api/v1/connections/%s/projects"
                .formatted(deployed.connection()));

        assertThat(projects.well()).as(projects.text()).isFalse();
        assertThat(trap.visits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void aReceiverOfNotificationsIsNotFollowed(int status) {
        try (Redirecting receiver = redirecting(status)) {
            String id = deployed.person(CONNECTIONS).post("/api/v1/notifications/webhooks", json("""
                    {"name":"redirect-%s","url":"%s/hook","owners":["platform"],"enabled":false}"""
                    .formatted(UUID.randomUUID(), receiver.url()))).require().at("/webhook/id").asText();

            JsonNode tried = deployed.person(CONNECTIONS).post("/api/v1/notifications/webhooks/" + id + "/test", json("{}"))
                    .require();

            assertThat(tried.path("status").asInt()).isEqualTo(status);
            assertThat(tried.path("delivered").asBoolean()).isFalse();
            assertThat(receiver.requests()).containsExactly("POST /hook");
        }
        assertThat(trap.visits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void sonarQubeIsNotFollowed(int status) {
        JsonNode repository = deployed.person(CONNECTIONS)
                .get("/api/v1/connections/%s/repositories?limit=1".formatted(deployed.connection())).require().at("/items/0");
        String source = "/api/v1/sources/" + Victims.source(deployed);
        try (Redirecting sonar = redirecting(status)) {
            assertThat(deployed.person(REPORTER).send("PUT", source + "/server",
                    json("{\"url\":\"%s\",\"token\":\"squ_x\"}".formatted(sonar.url()))).status()).isEqualTo(200);

            Reply imported = deployed.person(REPORTER).send("PUT", source + "/projects/key-" + UUID.randomUUID(),
                    json("{\"project\":\"%s\",\"repository\":\"%s\"}".formatted(repository.path("project").asText(),
                            repository.path("name").asText())));

            assertThat(imported.well()).as(imported.text()).isFalse();
            assertThat(sonar.requests()).as(imported.text()).isNotEmpty();
        }
        assertThat(trap.visits()).isEmpty();
    }

    /** The token of the service is in a header of whatever it asks of Vault. */
    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void vaultIsNotFollowed(int status) {
        VaultStandIn vault = deployed.testbed().vault();
        vault.suspend();
        try (Redirecting standby = Redirecting.to(beyond(), status, vault.url().getPort())) {
            for (String service : Deployed.SERVICES) {
                Reply refused = deployed.secretWork(service);

                assertThat(refused.status()).as(refused.text()).isEqualTo(503);
                assertThat(refused.text()).contains("/vault-unavailable");
            }
            assertThat(standby.requests()).anyMatch(request -> request.startsWith("GET /v1/adobridge/"));
        } finally {
            boolean back = Await.until("the port of Vault", Duration.ofSeconds(20), Duration.ofMillis(100), () -> back(vault));
            assertThat(back).isTrue();
        }
        assertThat(trap.visits()).isEmpty();
        assertThat(Deployed.SERVICES).allMatch(service -> deployed.secretWork(service).well());
    }

    /** Whoever has listened there may take a moment to leave the port. */
    private static Optional<Boolean> back(VaultStandIn vault) {
        try {
            vault.resume();
            return Optional.of(true);
        } catch (IllegalStateException taken) {
            return Optional.empty();
        }
    }

    private void tryOut(String field) {
        JsonNode wish = json("""
                {"name":"redirect-%s","host":{"kind":"services","organization":"attacked"},
                 "auth":{"kind":"pat","token":"a-token"},"owners":["platform"],"services":["repos"]}"""
                .formatted(UUID.randomUUID()));
        ((ObjectNode) wish)
                .setAll((ObjectNode) json("{" + field + "}"));
        Reply report = deployed.person(CONNECTIONS).post("/api/v1/connections/validate", wish);

        assertThat(report.text()).containsAnyOf("\"valid\":false", "/entra-unavailable");
    }

    private Redirecting redirecting(int status) {
        return Redirecting.to(beyond(), status);
    }

    private String beyond() {
        return "http://127.0.0.1:%d/_signin/latest/meta-data".formatted(trap.port());
    }
}
