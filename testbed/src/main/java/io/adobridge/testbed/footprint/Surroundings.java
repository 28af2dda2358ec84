package io.adobridge.testbed.footprint;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.bench.Mirror;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.process.ServiceProcess;

/** What a service finds when it is started once more: databases with a schema, a connection that was ingested, a source. */
final class Surroundings implements AutoCloseable {

    private static final String ORGANIZATION = "contoso";
    private static final String PROJECT = "Fabrikam";
    private static final String REPOSITORY = "demo-svc";
    private static final String COMMIT = "7a60720e261505baf66bbc06f23098165092f7b7";

    private final Testbed testbed = Testbed.start();
    private final ServiceProcess connections = ServiceProcess.startForLoad("connection-service",
            configuration("connection-service"));

    /** A token that may do all that is asked. */
    String token() {
        return testbed.issuer().token("footprint", List.of("connections:read", "connections:write", "ingestion:read",
                "ingestion:write", "reports:read", "reports:write"), List.of("platform"));
    }

    /** Ingests the simulated organisation, and makes a source. */
    List<Subject> prepare() {
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION));
        try (ServiceProcess ingestion = ServiceProcess.startForLoad("ingestion-service", configuration("ingestion-service"));
                Mirror mirror = new Mirror(testbed, Clock.systemUTC(), connections.baseUrl(), ingestion.baseUrl())) {
            Duration whole = mirror.first(ORGANIZATION, testbed.azure().token(ORGANIZATION, "app_token")).whole();
            System.err.printf("everything after %d s%n", whole.toSeconds());
        }
        String connection = connection();
        try (ServiceProcess reporter = ServiceProcess.startForLoad("status-reporter", configuration("status-reporter"))) {
            return List.of(connectionService(connection), ingestionService(connection),
                    statusReporter(source(reporter, connection)));
        }
    }

    private Subject connectionService(String connection) {
        List<String> paths = List.of("/api/v1/connections?limit=50", "/api/v1/connections/" + connection,
                "/api/v1/connections/%s/repositories".formatted(connection),
                "/api/v1/connections/%s/effective".formatted(connection));
        return new Subject("connection-service", "128m", configuration("connection-service"), reading(paths));
    }

    private Subject ingestionService(String connection) {
        List<String> paths = List.of("sync", "work-items?limit=50", "builds?limit=50", "commits?limit=50").stream()
                .map(list -> "/api/v1/connections/%s/%s".formatted(connection, list)).toList();
        return new Subject("ingestion-service", "256m", configuration("ingestion-service"), reading(paths));
    }

    /** Every other request posts a quality gate, which is delivered. */
    private Subject statusReporter(String source) {
        return new Subject("status-reporter", "192m", configuration("status-reporter"), number -> number % 2 == 0
                ? Request.post("/api/v1/quality-gates", gate(source, number))
                : Request.get("/api/v1/quality-gates?limit=50"));
    }

    private static IntFunction<Request> reading(List<String> paths) {
        return number -> Request.get(paths.get(number % paths.size()));
    }

    private String connection() {
        return Api.at(connections.baseUrl()).bearing(token()).get("/api/v1/connections").require().path("items").path(0)
                .path("id").asText();
    }

    /** The service may not have heard of the connection yet. */
    private String source(ServiceProcess reporter, String connection) {
        ObjectNode wish = object().put("name", "footprint").put("kind", "generic").put("connectionId", connection);
        Api api = Api.at(reporter.baseUrl()).bearing(token());
        return Await.until("source", Duration.ofSeconds(30), Duration.ofMillis(100),
                () -> Optional.of(api.post("/api/v1/sources", wish)).filter(Api.Reply::well))
                .body().path("id").asText();
    }

    private static ObjectNode gate(String source, int number) {
        ObjectNode gate = object().put("source", source).put("project", PROJECT).put("repository", REPOSITORY)
                .put("commit", COMMIT).put("status", "failed").put("name", "gate " + number);
        gate.putArray("conditions").addObject().put("metric", "violations").put("operator", "greaterThan")
                .put("value", "4").put("threshold", "0").put("status", "failed");
        return gate;
    }

    private Map<String, String> configuration(String service) {
        Map<String, String> told = Figuring.with(testbed.config(service), Map.of("quarkus.otel.traces.sampler.arg", "0.0"));
        return service.equals("connection-service") ? told
                : Figuring.with(told, Map.of("adobridge.connection-service.url", connections.baseUrl().toString(),
                        "adobridge.events.poll-interval", "off"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        connections.stop();
        testbed.close();
    }
}
