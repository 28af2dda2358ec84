package io.adobridge.deploy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Statuses;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.local.Services;
import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.postgres.Postgres;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * A backup of every database is taken as docs/operations.md says, while everything runs; then the databases are lost, and the
 * backup is put back. With the PostgreSQL of this machine, because its tools have to be of the server's version.
 */
class BackupIT {

    private static final Map<String, String> DATABASES = Map.of("connection-service", "connection", "ingestion-service",
            "ingestion", "status-reporter", "reporting");
    private static final List<String> ROLES = List.of("connections:read", "connections:write", "ingestion:read", "reports:read",
            "reports:write");
    private static final String ORGANIZATION = "lost";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Testbed testbed;
    private static Postgres postgres;
    private static Services services;
    private static Repository repository;
    private static String connection = "";
    private static String commit = "";
    private static String settled = "";
    private static String pending = "";
    private static String later = "";
    private static JsonNode syncBefore = JSON.missingNode();

    @BeforeAll
    static void loseEverythingAndPutItBack() throws IOException {
        Optional<Postgres> installed = Postgres.launchInstalled();
        assumeTrue(installed.isPresent(),
                "PostgreSQL is not installed with pg_dump and pg_restore (Debian: apt-get install postgresql): no backup is tried");
        postgres = installed.orElseThrow();
        testbed = Testbed.start();
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION));
        World world = testbed.world(ORGANIZATION);
        repository = world.repositories().all().stream().filter(each -> !each.empty() && !each.disabled()).findFirst()
                .orElseThrow();
        commit = world.commits().newest(repository.index(), world.start(), world.end()).findFirst().orElseThrow().sha();
        services = Services.start(service -> config(service, databaseOf(service)), List.of(0, 0, 0));
        Copies copies = copyAmidWork();
        goOn();
        services.all().forEach(ServiceProcess::kill);
        DATABASES.values().forEach(copies::putBack);
        services = Services.start(service -> config(service, Copies.restored(databaseOf(service))), List.of(0, 0, 0));
    }

    /** One report stands at Azure DevOps by then, another one cannot get there. */
    private static Copies copyAmidWork() throws IOException {
        connection = register();
        syncBefore = until("first sync", () -> Optional.of(at(services.ingestion(), "/sync"))
                .filter(sync -> sync.path("state").asText().equals("current")));
        settled = report("settled", "passed");
        delivered(settled);
        testbed.azure().faults().add(When.path("/statuses").method("POST").organization(ORGANIZATION), Effect.unavailable());
        pending = report("pending", "failed");
        until("attempt", () -> deliveries(pending).filter(each -> each.path("attempts").asInt() > 0).findFirst());
        var copies = new Copies(postgres, Files.createDirectories(Path.of("target/backup").toAbsolutePath()));
        DATABASES.values().forEach(copies::take);
        return copies;
    }

    /** What the copies know nothing of. */
    private static void goOn() {
        testbed.azure().faults().clear();
        later = report("later", "passed");
        delivered(pending);
        delivered(later);
    }

    @AfterAll
    static void end() {
        if (services != null) {
            services.close();
        }
        if (testbed != null) {
            testbed.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void connectionsWorkAsBefore() {
        assertThat(at(services.connection(), "").path("name").asText()).isEqualTo(ORGANIZATION);
        assertThat(StreamSupport.stream(at(services.connection(), "/repositories").path("items").spliterator(), false))
                .extracting(each -> each.path("name").asText()).contains(repository.name());
    }

    @Test
    void ingestionGoesOnWhereItWasAndReadsNothingTwice() {
        JsonNode sync = until("sync", () -> Optional.of(at(services.ingestion(), "/sync"))
                .filter(found -> found.path("state").asText().equals("current")));

        assertThat(windows(sync)).isNotEmpty().containsAllEntriesOf(windows(syncBefore));
    }

    @Test
    void whatWasOnItsWayIsDeliveredOnceAllTheSame() {
        assertThat(delivered(pending).path("state").asText()).isEqualTo("delivered");
        assertThat(standing("pending")).hasSize(1);
        assertThat(standing("settled")).hasSize(1);
    }

    @Test
    void whatWasReportedSinceIsForgottenButStandsAtAzureDevOps() {
        assertThat(person(services.reporter()).get("/api/v1/quality-gates/" + later).status()).isEqualTo(404);
        assertThat(standing("later")).hasSize(1);

        delivered(report("later", "passed"));
        assertThat(standing("later")).as("a repeated report says nothing twice").hasSize(1);
    }

    private static String databaseOf(String service) {
        return Objects.requireNonNull(DATABASES.get(service));
    }

    /** As in the testbed, with another database. */
    private static Map<String, String> config(String service, String name) {
        Database database = postgres.database(name);
        Map<String, String> properties = new HashMap<>(testbed.config(service));
        properties.put("quarkus.datasource.username", database.name());
        properties.put("quarkus.datasource.password", database.password());
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        properties.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        return properties;
    }

    private static String register() {
        String id = person(services.connection()).post("/api/v1/connections", json("""
                {"name":"%s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["platform"],"services":["repos"],"reporting":true}""".formatted(ORGANIZATION, ORGANIZATION,
                testbed.azure().token(ORGANIZATION, "app_token")))).require().path("id").asText();
        for (String context : List.of("settled", "pending", "later")) {
            until("word of the connection", () -> Optional.of(person(services.reporter()).post("/api/v1/sources", json("""
                    {"name":"%s","kind":"generic","connectionId":"%s"}""".formatted(context, id)))).filter(Api.Reply::well));
        }
        return id;
    }

    private static String report(String source, String status) {
        return person(services.reporter()).post("/api/v1/quality-gates", json("""
                {"source":"%s","connectionId":"%s","project":"%s","repository":"%s","commit":"%s","status":"%s"}"""
                .formatted(source, connection, testbed.world(ORGANIZATION).projects().at(repository.project()).name(),
                        repository.name(), commit, status)))
                .require().path("id").asText();
    }

    @CanIgnoreReturnValue
    private static JsonNode delivered(String report) {
        return until("delivery", () -> deliveries(report).filter(each -> each.path("state").asText().equals("delivered"))
                .findFirst());
    }

    private static Stream<JsonNode> deliveries(String report) {
        return StreamSupport.stream(person(services.reporter()).get("/api/v1/quality-gates/" + report).require()
                .path("deliveries").spliterator(), false);
    }

    /** What stands at Azure DevOps of one source. */
    private static List<Statuses.Status> standing(String source) {
        return testbed.world(ORGANIZATION).statuses().of(Statuses.commit(repository, commit)).stream()
                .filter(status -> status.name().contains(source)).toList();
    }

    /** From when on everything is here of each stream that has such a window: a first sync that begins anew has none. */
    private static Map<String, String> windows(JsonNode sync) {
        Map<String, String> windows = new HashMap<>();
        for (JsonNode stream : sync.path("streams")) {
            if (!stream.path("windowFrom").asText("null").equals("null")) {
                windows.put(stream.path("stream").asText() + stream.path("projectId").asText(),
                        stream.path("windowFrom").asText());
            }
        }
        return windows;
    }

    private static JsonNode at(ServiceProcess service, String below) {
        return person(service).get("/api/v1/connections/" + connection + below).require();
    }

    private static Api person(ServiceProcess service) {
        URI url = service.baseUrl();
        return Api.at(url).bearing(testbed.issuer().token("ada", ROLES, List.of("platform")));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @CanIgnoreReturnValue
    private static <T> T until(String what, Supplier<Optional<T>> question) {
        return Await.until(what, Duration.ofSeconds(90), Duration.ofMillis(300), question);
    }
}
