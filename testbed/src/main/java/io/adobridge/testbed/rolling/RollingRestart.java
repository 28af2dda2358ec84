package io.adobridge.testbed.rolling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.reports.Places;
import io.adobridge.testbed.reports.Places.Place;
import io.adobridge.testbed.reports.Posted;
import io.vertx.core.Vertx;

/** What {@code deploy/local/rolling-restart} starts. Ends with 1 if a request failed or an accepted report was not posted. */
public final class RollingRestart implements AutoCloseable {

    private static final String ORGANIZATION = "contoso";
    private static final String CONNECTIONS = "/api/v1/connections";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Replicas answer for three seconds more, and questions for news wait two: shorter than in production, so that it ends. */
    private static final Map<String, String> BRISK = Map.of("quarkus.shutdown.delay", "3s",
            "adobridge.connection-service.patience", "2s", "adobridge.events.patience", "2s",
            "quarkus.otel.traces.sampler.arg", "0.0");

    private final Testbed testbed = Testbed.start();
    private final Vertx vertx = Vertx.vertx();
    private final Group connections = group("connection-service", Map.of());
    private final Group ingestion = group("ingestion-service",
            Map.of("adobridge.connection-service.url", connections.url().toString()));
    private final Group reporter = group("status-reporter", Map.of("adobridge.connection-service.url",
            connections.url().toString(), "adobridge.ingestion-service.url", ingestion.url().toString()));
    private final String token = testbed.issuer().token("ada", List.of("connections:read", "connections:write",
            "ingestion:read", "ingestion:write", "reports:read", "reports:write"), List.of("platform"));
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private RollingRestart() {
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        boolean well = false;
        var rolling = new RollingRestart();
        Runtime.getRuntime().addShutdownHook(new Thread(rolling::close, "stop-everything"));
        try {
            well = rolling.run();
        } catch (RuntimeException failure) {
            if (!rolling.closed.get()) { // else it was broken off
                failure.printStackTrace();
            }
        }
        System.exit(well ? 0 : 1);
    }

    private boolean run() {
        testbed.azure().limiter(LimiterSettings.UNLIMITED);
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION));
        connections.start();
        ingestion.start();
        reporter.start();
        String connection = connect();
        String source = source(connection);
        System.out.printf("| replaced | requests | failed | slowest answer |%n|---|---|---|---|%n");
        boolean well = replaced(connections, connecting(connection)) & replaced(ingestion, reading(connection))
                & replaced(reporter, reporting(source));
        return well & everythingPosted();
    }

    private boolean replaced(Group group, List<Supplier<Reply>> requests) {
        var clients = new Clients(requests);
        group.replaceAll();
        clients.end();
        List<String> failures = clients.failures();
        System.out.printf("| both of %s | %,d | %d | %d ms |%n", group.service(), clients.answered(), failures.size(),
                clients.slowest().toMillis());
        failures.stream().limit(10).forEach(System.err::println);
        return failures.isEmpty();
    }

    private boolean everythingPosted() {
        var posted = new Posted(testbed.postgres(), "reporting");
        posted.awaitAll();
        boolean well = posted.wrong() == 0 && posted.all() == accepted.get();
        System.out.printf("%n%,d reports accepted, %,d kept, %d given up%n", accepted.get(), posted.all(), posted.wrong());
        return well;
    }

    private List<Supplier<Reply>> connecting(String connection) {
        Api api = api(connections);
        String path = CONNECTIONS + "/" + connection;
        ObjectNode on = object().put("enabled", true);
        return List.of(() -> api.get(CONNECTIONS), () -> api.get(path), () -> api.get(path + "/effective"),
                () -> api.with("If-Match", "*").send("PATCH", path + "/integrations/repos", on));
    }

    private List<Supplier<Reply>> reading(String connection) {
        Api api = api(ingestion);
        String path = CONNECTIONS + "/" + connection;
        return List.of(() -> api.get(path + "/commits"), () -> api.get(path + "/builds"), () -> api.get(path + "/sync"),
                () -> api.send("POST", path + "/sync", object()));
    }

    private List<Supplier<Reply>> reporting(String source) {
        Api api = api(reporter);
        List<Place> places = Places.of(testbed.azure().url(ORGANIZATION), pat()).all();
        var next = new AtomicInteger();
        return List.of(() -> api.get("/api/v1/sources"), () -> api.get("/api/v1/deliveries"),
                () -> counted(api.post("/api/v1/quality-gates",
                        report(source, next.getAndIncrement(), places))));
    }

    private Reply counted(Reply reply) {
        if (reply.well()) {
            accepted.incrementAndGet();
        }
        return reply;
    }

    private static ObjectNode report(String source, int number, List<Place> places) {
        Place place = places.get(number % places.size());
        return object().put("source", source).put("project", place.project()).put("repository", place.repository())
                .put("commit", place.commit()).put("status", number % 2 == 0 ? "failed" : "passed")
                .put("name", "strict").put("description", "report " + number);
    }

    private String connect() {
        ObjectNode wish = object().put("name", "rolling");
        wish.putObject("host").put("kind", "services").put("organization", ORGANIZATION);
        wish.putObject("auth").put("kind", "pat").put("token", pat());
        wish.putArray("owners").add("platform");
        wish.putArray("services").add("repos").add("pipelines");
        String id = api(connections).post(CONNECTIONS, wish).require().path("id").asText();
        var unused = known(() -> api(ingestion).get("%s/%s/sync".formatted(CONNECTIONS, id)));
        return id;
    }

    private String source(String connection) {
        ObjectNode wish = object().put("name", "rolling").put("kind", "generic").put("connectionId", connection);
        return known(() -> api(reporter).post("/api/v1/sources", wish)).body().path("id").asText();
    }

    /** The service may not have heard of the connection yet. */
    private static Reply known(Supplier<Reply> request) {
        return Await.until("word of the connection", PATIENCE, Duration.ofMillis(200),
                () -> Optional.of(request.get()).filter(Reply::well));
    }

    private Api api(Group group) {
        return Api.at(group.url()).bearing(token);
    }

    private String pat() {
        return testbed.azure().token(ORGANIZATION, "app_token");
    }

    private Group group(String service, Map<String, String> more) {
        return new Group(vertx, service, () -> Figuring.with(Figuring.with(testbed.config(service), BRISK), more));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Ends everything that was started; once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            List.of(reporter, ingestion, connections).forEach(Group::close);
            vertx.close().toCompletionStage().toCompletableFuture().join();
            testbed.close();
        }
    }
}
