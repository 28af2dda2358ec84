package io.adobridge.deploy.running;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.spans.ReceivedSpan;

/** What a collector gets to see, and the logs that go with it. */
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Deployed deployed = Deployed.shared();
    private final Testbed testbed = deployed.testbed();
    private final String organization = "traced" + UUID.randomUUID().toString().substring(0, 8);
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void mend() {
        testbed.azure().faults().clear();
        testbed.vault().unseal();
    }

    @Test
    void aRequestAndItsCallsAreOneTrace() {
        UUID connection = registered();
        testbed.azure().faults().add(When.path("_apis/projects$").organization(organization).times(1),
                Effect.throttled(Duration.ofSeconds(1)));

        Reply projects = traced(CONNECTIONS).get("/api/v1/connections/%s/projects".formatted(connection));

        assertThat(projects.status()).isEqualTo(200);
        ReceivedSpan request = span(trace, "request", span -> span.kind().equals("SERVER"));
        ReceivedSpan page = span(trace, "page", span -> span.name().equals("GET _apis/projects"));
        assertThat(request.service()).isEqualTo(CONNECTIONS);
        assertThat(request.attributes()).containsEntry("adobridge.connection.id", connection.toString());
        assertThat(page.kind()).isEqualTo("CLIENT");
        assertThat(page.attributes()).containsAllEntriesOf(Map.of("http.request.method", "GET", "url.template",
                "_apis/projects", "server.address", "dev.azure.com", "http.response.status_code", "200",
                "http.request.resend_count", "1"));
        assertThat(page.events().stream().map(ReceivedSpan.Event::name)).containsSubsequence("azure.pause", "azure.retry",
                "azure.wait");
        assertThat(page.events()).anySatisfy(event -> assertThat(event.attributes()).containsEntry("outcome", "Throttled"));
        assertThat(spans(trace)).allSatisfy(span -> assertThat(span.attributes().values())
                .noneMatch(value -> value.contains("api-version") || value.contains(organization)));
    }

    @Test
    void workThatIsDueIsATraceAcrossTheServicesAndItsLogNamesIt() {
        UUID connection = registered();
        String sync = "/api/v1/connections/%s/sync".formatted(connection);
        var unused = Await.until("first sync", PATIENCE, PAUSE, () -> Optional.of(deployed.person(INGESTION).get(sync))
                .filter(reply -> reply.body().path("state").asText().equals("current")));
        testbed.azure().faults().add(When.path("_apis/git/pullrequests$").organization(organization).times(1),
                new Effect.Answer(401, "text/html", "", Map.of()));
        assertThat(deployed.person(INGESTION).post(sync, json("{}")).status()).isEqualTo(202);

        JsonNode line = logged(INGESTION, logged -> logged.path("message").asText().startsWith("Stream ")
                && logged.path("mdc").path("connectionId").asText().equals(connection.toString()));

        String work = line.path("mdc").path("traceId").asText();
        ReceivedSpan asked = span(work, "question to connection-service",
                span -> span.service().equals(CONNECTIONS) && span.kind().equals("SERVER"));
        ReceivedSpan follow = span(work, "work", span -> span.parent().isEmpty());
        assertThat(asked.attributes()).containsEntry("url.path", "/api/v1/connections/%s/effective".formatted(connection));
        assertThat(follow.service()).isEqualTo(INGESTION);
        assertThat(follow.name()).startsWith("follow ");
        assertThat(span(work, "refused page", span -> span.attributes().containsKey("error.type")).attributes())
                .containsEntry("error.type", "Unauthorized").containsEntry("http.response.status_code", "401");
        assertThat(ancestors(asked)).contains(follow.id());
    }

    @Test
    void aDeliveryIsATraceOfStatusReporterAndItsLogNamesIt() {
        UUID connection = registered();
        String source = source(connection);
        testbed.azure().faults().add(When.path("/statuses$").method("POST").organization(organization).times(1),
                new Effect.Answer(400, "application/json", "{}", Map.of()));

        assertThat(deployed.person(REPORTER).post("/api/v1/quality-gates", json("""
                {"source":"%s","projectKey":"demo","commit":"%s","status":"failed"}""".formatted(source, pushed()))).status())
                .isEqualTo(202);

        JsonNode line = logged(REPORTER, logged -> logged.path("message").asText().startsWith("Delivery ")
                && logged.path("mdc").path("connectionId").asText().equals(connection.toString()));
        String work = line.path("mdc").path("traceId").asText();
        ReceivedSpan delivery = span(work, "delivery", span -> span.name().equals("deliver"));
        ReceivedSpan page = span(work, "refused page", span -> span.attributes().containsKey("error.type"));
        assertThat(delivery.service()).isEqualTo(REPORTER);
        assertThat(delivery.attributes()).containsEntry("adobridge.connection.id", connection.toString());
        assertThat(page.attributes()).containsEntry("http.request.method", "POST");
        assertThat(ancestors(page)).contains(delivery.id());
    }

    @Test
    void aQuestionForEventsIsATraceAcrossStatusReporterAndIngestionService() {
        UUID connection = registered();

        ReceivedSpan asked = span("question for events", span -> span.service().equals(INGESTION)
                && span.kind().equals("SERVER")
                && span.attributes().getOrDefault("url.path", "")
                        .equals("/api/v1/connections/%s/events".formatted(connection)));

        ReceivedSpan hearing = span(asked.trace(), "work", span -> span.parent().isEmpty());
        assertThat(hearing.service()).isEqualTo(REPORTER);
        assertThat(hearing.name()).isEqualTo("hear events");
        assertThat(ancestors(asked)).contains(hearing.id());
    }

    @Test
    void aLineThatIsLoggedForARequestNamesItsTraceAndConnection() {
        UUID connection = registered();
        testbed.vault().seal();

        assertThat(traced(CONNECTIONS).post("/api/v1/connections/%s/validate".formatted(connection), json("{}")).status())
                .isEqualTo(503);

        JsonNode line = logged(CONNECTIONS, logged -> logged.path("mdc").path("traceId").asText().equals(trace));
        assertThat(line.path("mdc").path("connectionId").asText()).isEqualTo(connection.toString());
    }

    @Test
    void azureDevOpsIsNotToldOfTraces() throws IOException {
        Set<String> headers = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            headers.addAll(call.getRequestHeaders().keySet());
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        server.start();
        try {
            Reply report = traced(CONNECTIONS).post("/api/v1/connections/validate", json("""
                    {"name":"%s","host":{"kind":"server","collectionUrl":"http://localhost:%d/tfs/traced"},
                     "auth":{"kind":"pat","token":"not-a-token"},"owners":["platform"],"services":["repos"]}"""
                    .formatted(organization, server.getAddress().getPort())));

            assertThat(report.status()).as(report.text()).isEqualTo(200);
            assertThat(headers).contains("Authorization").doesNotContain("traceparent", "tracestate", "baggage");
        } finally {
            server.stop(0);
        }
    }

    private UUID registered() {
        testbed.azure().organization(OrganizationSpec.named(organization));
        return UUID.fromString(deployed.person(CONNECTIONS).post("/api/v1/connections", json("""
                {"name":"%s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["platform"],"services":["repos"]}""".formatted(organization, organization,
                testbed.azure().token(organization, "app_token")))).require().path("id").asText());
    }

    /** The name of a new source whose project {@code demo} is a repository of the connection's. */
    private String source(UUID connection) {
        Api reporter = deployed.person(REPORTER);
        JsonNode made = Await.until("word of the connection", PATIENCE, PAUSE, () -> Optional.of(reporter.post(
                "/api/v1/sources", json("""
                        {"name":"%s","kind":"generic","connectionId":"%s"}""".formatted(organization, connection))))
                .filter(Reply::well)).body();
        var mapping = reporter.post("/api/v1/sources/%s/mappings".formatted(made.path("id").asText()), json("""
                {"projectKey":"demo","connectionId":"%s","project":"%s","repository":"%s"}""".formatted(connection,
                testbed.world(organization).projects().at(repository().project()).name(), repository().name()))).require();
        assertThat(mapping.path("projectKey").asText()).isEqualTo("demo");
        return organization;
    }

    private Repository repository() {
        return testbed.world(organization).repositories().all().stream().filter(one -> one.name().equals("demo-svc"))
                .findFirst().orElseThrow();
    }

    private String pushed() {
        World world = testbed.world(organization);
        return world.git().pushCommits(repository(), repository().defaultBranch(), 1, world.people().all().get(0)).get(0).sha();
    }

    /** As who has begun a trace already. */
    private Api traced(String service) {
        return deployed.person(service).with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));
    }

    private List<ReceivedSpan> spans(String trace) {
        return testbed.spans().spans().stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private ReceivedSpan span(String what, Predicate<ReceivedSpan> fitting) {
        return Await.until("span of the " + what, PATIENCE, PAUSE,
                () -> testbed.spans().spans().stream().filter(fitting).findFirst());
    }

    private ReceivedSpan span(String trace, String what, Predicate<ReceivedSpan> fitting) {
        return Await.until("span of the " + what, PATIENCE, PAUSE, () -> spans(trace).stream().filter(fitting).findFirst());
    }

    /** The ids of all spans above one, as far as they have arrived. */
    private Set<String> ancestors(ReceivedSpan span) {
        Map<String, String> parents = spans(span.trace()).stream()
                .collect(Collectors.toMap(ReceivedSpan::id, ReceivedSpan::parent, (one, other) -> one));
        return Stream.iterate(span.parent(), parents::containsKey, parents::get).collect(Collectors.toSet());
    }

    private JsonNode logged(String service, Predicate<JsonNode> fitting) {
        return Await.until("line of " + service, PATIENCE, PAUSE, () -> deployed.pods().of(service).stream()
                .flatMap(replica -> replica.log().lines()).filter(line -> line.startsWith("{")).map(Deployed::json)
                .filter(fitting).findFirst());
    }
}
