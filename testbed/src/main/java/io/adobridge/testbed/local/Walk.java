package io.adobridge.testbed.local;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.local.LocalSettings.Account;

/** The main job, once through: a token becomes a connection, its data arrives, a verdict gets to where people look. */
final class Walk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Apis apis;
    private final Terminal terminal;

    Walk(Apis apis, Terminal terminal) {
        this.apis = apis;
        this.terminal = terminal;
    }

    /** Registers a connection to the organisation and returns its id. */
    String register(Account account) {
        terminal.title("1. A connection to " + account.organization());
        ObjectNode request = object("name", account.organization());
        request.set("host", object("kind", "services").put("organization", account.organization()));
        request.set("auth", object("kind", "pat").put("token", account.token()));
        request.putArray("owners").add("platform");
        request.putArray("services").add("repos").add("pipelines").add("boards");
        JsonNode connection = post(apis.connection(), "/api/v1/connections", request);
        terminal.done("%s, acts as %s".formatted(connection.path("state").asText(),
                connection.path("identity").path("displayName").asText()));
        connection.path("integrations").forEach(integration -> terminal.done(integration.path("name").asText()));
        return connection.path("id").asText();
    }

    /** Follows the first ingestion to its end. */
    void follow(String connection) {
        terminal.title("2. The first ingestion");
        var ingestion = new FirstIngestion(apis.ingestion(), connection, new ProgressDisplay(terminal));
        terminal.detail(terminal.dim("GET " + ingestion.address()));
        terminal.done(String.format(Locale.ROOT, "%,d rows", ingestion.follow().rows()));
    }

    /** Posts a failing quality gate for the pull request and shows what then stands there. */
    void report(String connection, AzurePullRequest pullRequest) {
        terminal.title("3. A failing quality gate for pull request %d, “%s”".formatted(pullRequest.name().number(),
                pullRequest.title()));
        source(connection, pullRequest);
        ObjectNode gate = gate(pullRequest);
        String id = post(apis.reporter(), "/api/v1/quality-gates", gate).path("id").asText();
        JsonNode deliveries = Await.until("delivery of the quality gate", PATIENCE, PAUSE, () -> delivered(id));
        terminal.done("%d statuses delivered".formatted(deliveries.size()));
        show("on the pull request", pullRequest.statusesOnPullRequest());
        show("on its newest commit", pullRequest.statusesOnHead());
    }

    private void source(String connection, AzurePullRequest pullRequest) {
        ObjectNode source = object("name", "quality-check").put("kind", "generic").put("connectionId", connection);
        String id = post(apis.reporter(), "/api/v1/sources", source).path("id").asText();
        ObjectNode mapping = object("projectKey", pullRequest.name().repository())
                .put("connectionId", connection)
                .put("project", pullRequest.name().project())
                .put("repository", pullRequest.name().repository());
        var unused = post(apis.reporter(), "/api/v1/sources/" + id + "/mappings", mapping);
    }

    private static ObjectNode gate(AzurePullRequest pullRequest) {
        ObjectNode gate = object("source", "quality-check")
                .put("projectKey", pullRequest.name().repository())
                .put("commit", pullRequest.head())
                .put("pullRequest", pullRequest.name().number())
                .put("status", "failed")
                .put("name", "strict");
        gate.putArray("conditions").add(object("metric", "violations").put("operator", "greaterThan")
                .put("value", "4").put("threshold", "0").put("status", "failed"));
        return gate;
    }

    private Optional<JsonNode> delivered(String gate) {
        JsonNode deliveries = apis.reporter().get("/api/v1/quality-gates/" + gate).require().path("deliveries");
        for (JsonNode delivery : deliveries) {
            if (!delivery.path("state").asText().equals("delivered")) {
                return Optional.empty();
            }
        }
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(deliveries);
    }

    private void show(String where, List<AzurePullRequest.Status> statuses) {
        AzurePullRequest.Status ours = statuses.stream().filter(status -> status.context().contains("quality-check"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no status of ours stands " + where));
        terminal.done("%s: %s  %s  %s".formatted(where, terminal.bold(ours.state()), ours.context(),
                ours.description()));
        if (!ours.state().equals("failed")) {
            throw new IllegalStateException("the status %s says %s, not failed".formatted(where, ours.state()));
        }
    }

    private JsonNode post(Api api, String path, ObjectNode body) {
        terminal.detail(terminal.dim("POST %s%s %s".formatted(api.base(), path, masked(body))));
        return api.post(path, body).require();
    }

    private static ObjectNode masked(ObjectNode body) {
        ObjectNode shown = body.deepCopy();
        if (shown.get("auth") instanceof ObjectNode auth) {
            auth.put("token", "…");
        }
        return shown;
    }

    private static ObjectNode object(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
