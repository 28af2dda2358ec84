package io.adobridge.deploy.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.deploy.vault.Setup;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.issuer.Issuer;
import io.adobridge.testbed.process.Program.Ended;
import io.adobridge.testbed.process.ServiceProcess;
import io.vertx.core.Vertx;

/** Two replicas of each service as pods, and one connection that all of them know; for all tests of a JVM. */
public final class Deployed {

    public static final String ORGANIZATION = "contoso";
    public static final String CONNECTIONS = "connection-service";
    public static final String INGESTION = "ingestion-service";
    public static final String REPORTER = "status-reporter";

    public static final List<String> SERVICES = List.of(CONNECTIONS, INGESTION, REPORTER);

    private static final List<String> ROLES = List.of("connections:read", "connections:write", "ingestion:read",
            "ingestion:write", "reports:read", "reports:write");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Deployed SHARED = startedUntilTheEnd();

    private final Testbed testbed = Testbed.start();
    private final Vertx vertx = Vertx.vertx();
    private final Issuer cluster = Issuer.start(vertx, 0);
    private final Pods pods = new Pods(testbed, cluster, folder());
    private final UUID connection;

    private Deployed() {
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION));
        Ended prepared = Setup.of(testbed.vault());
        if (!prepared.well()) {
            throw new IllegalStateException(prepared.output());
        }
        pods.start(CONNECTIONS, 2);
        pods.start(INGESTION, 2);
        pods.start(REPORTER, 2);
        connection = register();
        heardOf(INGESTION, "/api/v1/connections/%s/sync".formatted(connection));
    }

    public static Deployed shared() {
        return SHARED;
    }

    private static Deployed startedUntilTheEnd() {
        var deployed = new Deployed();
        Runtime.getRuntime().addShutdownHook(new Thread(deployed::end, "deployed-end"));
        return deployed;
    }

    /** For tests that are the same for each service. */
    public static Stream<String> services() {
        return SERVICES.stream();
    }

    /** The beginning of a request whose body a service reads. */
    public String taking(String service) {
        return switch (service) {
            case CONNECTIONS -> "POST /api/v1/connections";
            case INGESTION -> "PUT /api/v1/connections/%s/retention".formatted(connection);
            default -> "POST /api/v1/sources";
        };
    }

    /** The first replica of a service. */
    public URI url(String service) {
        return pods.of(service).get(0).baseUrl();
    }

    public Testbed testbed() {
        return testbed;
    }

    /** The issuer of the cluster, of service accounts. */
    public Issuer cluster() {
        return cluster;
    }

    Pods pods() {
        return pods;
    }

    /** What this machine calls itself; the operator has allowed it as a host. */
    public String machine() {
        return Pods.MACHINE;
    }

    public List<ServiceProcess> replicas(String service) {
        return pods.of(service);
    }

    /** A token of a service account for the audience {@code adobridge}, as Kubernetes projects it. */
    public String serviceAccount(String account) {
        return pods.token(account, "adobridge");
    }

    /** Where a service finds the token that it shows to the others. */
    public Path tokenFile(String service) {
        return pods.tokenFile(service);
    }

    /** Owned by the group {@code platform}. */
    public UUID connection() {
        return connection;
    }

    /** A service as who belongs to the owners of the connection and has every role but an administrator's. */
    public Api person(String service) {
        return as(service, personsToken());
    }

    public String personsToken() {
        return testbed.issuer().token("ada", ROLES, List.of("platform"));
    }

    /** The first replica of a service, as who carries this token. */
    public Api as(String service, String token) {
        return Api.at(url(service)).bearing(token);
    }

    /** What connection-service tells the other services of a connection. */
    public JsonNode effective(UUID id) {
        return as(CONNECTIONS, pods.token(INGESTION, "adobridge")).get("/api/v1/connections/%s/effective".formatted(id))
                .require();
    }

    /** A request that the service can only answer with Vault's help. */
    public Reply secretWork(String service) {
        return switch (service) {
            case CONNECTIONS ->
                person(CONNECTIONS).post("/api/v1/connections/%s/validate".formatted(connection), json("{}"));
            case INGESTION ->
                person(INGESTION).send("PUT", "/api/v1/connections/%s/hooks/secret".formatted(connection), null);
            default -> person(REPORTER).post("/api/v1/sources", json("""
                    {"name":"source-%s","kind":"generic","connectionId":"%s","secret":"known-to-the-tool-alone"}"""
                    .formatted(UUID.randomUUID(), connection)));
        };
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID register() {
        String token = testbed.azure().token(ORGANIZATION, "app_token");
        return UUID.fromString(person(CONNECTIONS).post("/api/v1/connections", json("""
                {"name":"deployed","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["platform"],"services":["repos"]}""".formatted(ORGANIZATION, token))).require().path("id").asText());
    }

    private void heardOf(String service, String path) {
        var unused = Await.until("word of the connection at " + service, Duration.ofSeconds(30), Duration.ofMillis(200),
                () -> Optional.of(person(service).get(path)).filter(Reply::well));
    }

    private void end() {
        pods.close();
        cluster.close();
        testbed.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target/pods").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
