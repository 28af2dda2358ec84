package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.SimulatorClient;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.world.World;

/** A small organisation behind the real front, and a caller who may do everything. */
final class Example implements AutoCloseable {
    static final Instant ANCHOR = Instant.parse("2026-11-20T00:00:00Z");
    private final Worlds worlds = new Worlds();
    private final AzureDevOpsSimulator simulator;
    private final SimulatorClient client;
    private final String token;

    Example() {
        this.simulator = AzureDevOpsSimulator.start(0, worlds);
        this.simulator.organization(OrganizationSpec.named("contoso").withAnchor(ANCHOR));
        this.token = simulator.token("contoso", "app_token");
        this.client = new SimulatorClient(simulator.servicesRoot());
    }

    World world() {
        return worlds.world("contoso");
    }

    /** The body of a GET that succeeds, below the organisation. */
    JsonNode get(String path) {
        return SimulatorClient.json(ok(answer("GET", path, "")));
    }

    @CanIgnoreReturnValue
    JsonNode post(String path, String body) {
        return SimulatorClient.json(ok(answer("POST", path, body)));
    }

    @CanIgnoreReturnValue
    JsonNode patch(String path, String body) {
        return SimulatorClient.json(ok(answer("PATCH", path, body)));
    }

    HttpResponse<String> answer(String method, String path, String body) {
        return at("dev.azure.com", method, path, body);
    }

    HttpResponse<String> at(String host, String method, String path, String body) {
        String version = (path.contains("?") ? "&" : "?") + "api-version=7.1-preview";
        return client.send(method, "/" + host + "/contoso/" + path + version, body, "Authorization",
                SimulatorClient.basic(token), "Content-Type", "application/json");
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(200, 299);
        return answer;
    }

    /** All items of a list that is continued by a token in a header. */
    List<JsonNode> tokened(String path) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            String next = token.get().isEmpty() ? "" : "&continuationToken=" + token.get();
            HttpResponse<String> answer = ok(answer("GET", path + next, ""));
            SimulatorClient.json(answer).path("value").forEach(all::add);
            token = answer.headers().firstValue("x-ms-continuationtoken");
        }
        return all;
    }

    /** What an error says of itself: its status, type and message. */
    record Refusal(int status, String typeKey, String message) {
    }

    Refusal refused(String method, String path, String body) {
        HttpResponse<String> answer = answer(method, path, body);
        JsonNode envelope = SimulatorClient.json(answer);
        return new Refusal(answer.statusCode(), envelope.path("typeKey").asText(), envelope.path("message").asText());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
