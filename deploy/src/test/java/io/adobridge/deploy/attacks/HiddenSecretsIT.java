package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.issuer.Claims;

/** Every kind of secret goes in, works, fails and is refused; and is in nothing that the services write, tell or answer. */
class HiddenSecretsIT {

    private final Deployed deployed = Deployed.shared();
    private final Testbed testbed = deployed.testbed();
    private final List<String> answers = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final String organization = "hidden" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void noSecretIsSeenAnywhere() {
        testbed.azure().organization(OrganizationSpec.named(organization));
        String pat = known(testbed.azure().token(organization, "app_token"));
        String connection = answered(api(CONNECTIONS).post("/api/v1/connections", json(wish(pat, secret("header"))))).require()
                .path("id").asText();
        var unused = Await.until("first sync", Duration.ofMinutes(2), Duration.ofMillis(500), () -> Optional
                .of(deployed.person(INGESTION).get("/api/v1/connections/%s/sync".formatted(connection)))
                .filter(reply -> reply.body().path("state").asText().equals("current")));
        testbed.azure().expire(pat);
        note(api(CONNECTIONS).post("/api/v1/connections/%s/validate".formatted(connection), json("{}")));
        note(api(CONNECTIONS).get("/api/v1/connections/%s/projects".formatted(connection)));
        note(api(INGESTION).post("/api/v1/connections/%s/sync".formatted(connection), json("{}")));

        refusedRegistrations();
        webhooks();
        sources(connection);
        note(deployed.as(CONNECTIONS, known(testbed.issuer().forged(Claims.of("ada", List.of(),
                List.of())))).get("/api/v1/connections"));
        note(api(CONNECTIONS).get("/api/v1/audit?limit=500"));
        note(api(CONNECTIONS).send("DELETE", "/api/v1/connections/%s?confirm=%s".formatted(connection, organization), null));

        Deployed.services().forEach(service -> deployed.replicas(service)
                .forEach(replica -> answers.add(Api.at(replica.baseUrl()).get("/q/metrics").text()
                        + Api.at(replica.baseUrl()).get("/q/health/well").text())));
        String spans = testbed.spans().spans().toString();
        String logs = String.join("\n", Logs.lines(deployed).toList());
        assertThat(spans).isNotEmpty();
        assertThat(logs).contains(connection);
        assertThat(secrets).hasSizeGreaterThan(12).allSatisfy(secret -> {
            assertThat(logs).as("logs").doesNotContain(secret);
            assertThat(spans).as("spans").doesNotContain(secret);
            assertThat(answers).as("answers").noneMatch(answer -> answer.contains(secret));
        });
    }

    private void refusedRegistrations() {
        note(api(CONNECTIONS).post("/api/v1/connections", json(wish(secret("pat"), secret("header")))));
        note(api(CONNECTIONS).post("/api/v1/connections", json(wish(secret("pat"), "a\\r\\n" + secret("header")))));
        note(api(CONNECTIONS).post("/api/v1/connections/validate", json("""
                {"name":"%s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"entra","tenant":"t","clientId":"c",
                 "clientSecret":"%s"},"owners":["platform"],"services":["repos"]}""".formatted(organization, organization,
                secret("client")))));
        note(api(CONNECTIONS).post("/api/v1/connections", json(
                "{\"name\":\"x\",\"auth\":{\"kind\":\"pat\",\"token\":[\"%s\"],\"%s\":1}}".formatted(secret("pat"),
                        secret("pat")))));
        note(api(CONNECTIONS).post("/api/v1/connections", json("""
                {"name":"%s","host":{"kind":"server","collectionUrl":"https://u:%s@tfs.example.com/C"},
                 "auth":{"kind":"pat","token":"%s"},"owners":["platform"],"services":["repos"]}""".formatted(organization,
                secret("user"), secret("pat")))));
        note(api(CONNECTIONS).get("/api/v1/connections/oauth/callback?state=%s&code=%s".formatted(secret("state"),
                secret("code"))));
    }

    private void webhooks() {
        String signing = Base64.getEncoder().encodeToString(secret("").substring(0, 40).getBytes(UTF_8));
        // the answer to a registration shows the secret, this once
        String webhook = api(CONNECTIONS).post("/api/v1/notifications/webhooks", json("""
                {"name":"%s","url":"http://localhost:9/hook","owners":["platform"],"enabled":false,"secret":"whsec_%s"}"""
                .formatted(organization, known(signing)))).require().at("/webhook/id").asText();
        note(api(CONNECTIONS).post("/api/v1/notifications/webhooks/%s/test".formatted(webhook), json("{}")));
        note(api(CONNECTIONS).post("/api/v1/notifications/webhooks", json("""
                {"name":"%s-2","url":"http://localhost:9/hook","owners":["platform"],"secret":"%s"}""".formatted(organization,
                secret("unfit")))));
    }

    private void sources(String connection) {
        String source = answered(api(REPORTER).post("/api/v1/sources", json("""
                {"name":"%s","kind":"sonarqube","connectionId":"%s","secret":"%s"}""".formatted(organization,
                deployed.connection(), secret("hmac"))))).require().path("id").asText();
        note(api(REPORTER).send("PUT", "/api/v1/sources/%s/server".formatted(source), json("""
                {"url":"http://localhost:9","token":"%s"}""".formatted(secret("sonar")))));
        note(api(REPORTER).send("PUT", "/api/v1/sources/%s/projects/k".formatted(source),
                json("{\"project\":\"%s\",\"repository\":\"%s\"}".formatted(connection, connection))));
        note(api(REPORTER).with("X-Sonar-Webhook-HMAC-SHA256", secret("signature"))
                .post("/api/v1/webhooks/sonarqube/" + source, json("{\"taskId\":\"t\"}")));
        note(api(INGESTION).with("Authorization", "Basic "
                + known(Base64.getEncoder().encodeToString(("adobridge:" + secret("hook")).getBytes(UTF_8))))
                .post("/hooks/azure-devops/" + deployed.connection(), json("{}")));
    }

    private String wish(String token, String header) {
        return """
                {"name":"%s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["platform"],"services":["repos"],"customHeaders":{"X-Access":"%s"}}""".formatted(organization,
                organization, token, header);
    }

    private Api api(String service) {
        return deployed.as(service, known(deployed.personsToken()));
    }

    private void note(Reply reply) {
        answers.add(reply.text());
    }

    private Reply answered(Reply reply) {
        note(reply);
        return reply;
    }

    private String secret(String kind) {
        return known("canary-" + kind + "-" + UUID.randomUUID());
    }

    private String known(String secret) {
        secrets.add(secret);
        return secret;
    }
}
