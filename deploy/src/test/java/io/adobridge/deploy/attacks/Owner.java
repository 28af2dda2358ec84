package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;

/**
 * Somebody who makes things for a group; what is made is told by its id.
 *
 * @param mark is in the name of each
 */
record Owner(Deployed deployed, String token, String group, String mark) {

    private static final String SECRET = "known-to-the-tool-alone";
    private static final String COMMIT = "7a60720e261505baf66bbc06f23098165092f7b7";
    private static final String SARIF = """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"linter"}},"results":[]}]}""";

    /** To an organization of their own, with other repositories. */
    String connection() {
        String organization = "org-" + UUID.randomUUID();
        var azure = deployed.testbed().azure();
        azure.organization(OrganizationSpec.named(organization).withSeed(7));
        return made(CONNECTIONS, "/api/v1/connections", """
                {"name":"%s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["%s"],"services":["repos"]}""".formatted(mark, organization,
                azure.token(organization, "app_token"), group));
    }

    JsonNode repository(String connection) {
        return deployed.as(CONNECTIONS, token).get("/api/v1/connections/%s/repositories".formatted(connection)).require()
                .at("/items/0");
    }

    String service() {
        return made(CONNECTIONS, "/api/v1/services", "{\"name\":\"%s\",\"owners\":[\"%s\"]}".formatted(mark, group));
    }

    String binding(String service, String connection) {
        return made(CONNECTIONS, "/api/v1/services/%s/bindings".formatted(service), """
                {"connectionId":"%s","role":"code","kind":"repository","targetId":"%s"}""".formatted(connection,
                repository(connection).path("id").asText()));
    }

    String webhook() {
        return made(CONNECTIONS, "/api/v1/notifications/webhooks", """
                {"name":"%s","url":"http://localhost:9/hook","events":["connection.removed"],"owners":["%s"]}"""
                .formatted(mark, group));
    }

    String source(String connection) {
        return made(REPORTER, "/api/v1/sources", """
                {"name":"%s","kind":"generic","connectionId":"%s","secret":"%s"}""".formatted(mark, connection, SECRET));
    }

    String mapping(String source, String connection) {
        JsonNode repository = repository(connection);
        return made(REPORTER, "/api/v1/sources/%s/mappings".formatted(source), """
                {"projectKey":"%s","connectionId":"%s","project":"%s","repository":"%s"}""".formatted(mark, connection,
                repository.path("project").asText(), repository.path("name").asText()));
    }

    String gate(String source) {
        return made(REPORTER, "/api/v1/gates", """
                {"source":"%s","name":"%s","projectKey":"%s",
                 "conditions":[{"measure":"size","operator":"greaterThan","threshold":"5"}]}""".formatted(source, mark, mark));
    }

    String evaluation(String gate) {
        return made(REPORTER, "/api/v1/gates/%s/evaluations".formatted(gate), "{\"build\":1}");
    }

    String report(String source) {
        return made(REPORTER, "/api/v1/quality-gates", """
                {"source":"%s","projectKey":"%s","commit":"%s","status":"failed","name":"%s"}""".formatted(source, mark,
                COMMIT, mark));
    }

    String delivery(String report) {
        return Await.until("a delivery", Duration.ofSeconds(20), Duration.ofMillis(200),
                () -> Optional.of(deployed.as(REPORTER, token).get("/api/v1/deliveries?report=" + report).require()
                        .at("/items/0/id").asText()).filter(id -> !id.isEmpty()));
    }

    String findings(String source) {
        return made(REPORTER, "/api/v1/findings?source=%s&projectKey=%s&pullRequest=1".formatted(source, mark), SARIF);
    }

    String check(String source) {
        String proof = Base64.getEncoder().encodeToString((source + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var asked = deployed.as(REPORTER, token).with("Authorization", "Basic " + proof).with("AuthToken", "a-job's")
                .with("PlanUrl", "https://dev.azure.com/%s/".formatted(Deployed.ORGANIZATION)).with("HubName", "checks");
        for (String name : List.of("ProjectId", "PlanId", "JobId", "TimelineId", "TaskInstanceId")) {
            asked = asked.with(name, UUID.randomUUID().toString());
        }
        return id(asked.post("/api/v1/checks/quality-gate", json("""
                {"projectKey":"%s","commit":"%s"}""".formatted(mark, COMMIT.replace('7', '8')))));
    }

    /** As soon as the service has heard of what it is made of. */
    private String made(String service, String path, String body) {
        return id(Await.until(path, Duration.ofSeconds(20), Duration.ofMillis(200),
                () -> Optional.of(deployed.as(service, token).post(path, json(body))).filter(reply -> reply.status() != 404)));
    }

    private static String id(Reply reply) {
        return reply.require().findValue("id").asText();
    }
}
