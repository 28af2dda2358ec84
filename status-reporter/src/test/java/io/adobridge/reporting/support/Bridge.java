package io.adobridge.reporting.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.ingestion.IngestionStandIn;
import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * The world of status-reporter: the testbed with a simulated organisation, connection-service as a process, and what
 * ingestion-service would tell.
 */
public final class Bridge {

    /** The organisation that the tests report to. */
    public static final String ORGANIZATION = "contoso";
    /** Where the outside world reaches status-reporter, as its operator says; nothing listens there. */
    public static final String PUBLIC_URL = "https://reports.example.com/bridge";

    private static final Bridge SHARED = startedUntilTheEnd();

    private final Testbed testbed = Testbed.start();
    private final IngestionStandIn ingestion = IngestionStandIn.start();
    private volatile ServiceProcess connections;
    private final AzureView azure;
    private @Nullable UUID connection;

    private Bridge() {
        simulator().organization(OrganizationSpec.named(ORGANIZATION));
        connections = startConnections(0);
        azure = new AzureView(simulator().url(ORGANIZATION), simulator().token(ORGANIZATION, "app_token"));
    }

    /** The one of this JVM, started when first asked for, closed when the JVM ends. */
    public static Bridge shared() {
        return SHARED;
    }

    private static Bridge startedUntilTheEnd() {
        Bridge bridge = new Bridge();
        Runtime.getRuntime().addShutdownHook(new Thread(bridge::close, "bridge-close"));
        return bridge;
    }

    /** With replaced tokens destroyed after two seconds; the journal of Azure DevOps holds the calls of reporting alone. */
    private ServiceProcess startConnections(int port) {
        Map<String, String> config = new HashMap<>(testbed.config("connection-service"));
        config.put("adobridge.catalog.poll-every", "off");
        config.put("adobridge.verification.look-every", "off");
        config.put("adobridge.superseded.grace", "2s");
        config.put("adobridge.superseded.destroy-every", "1s");
        config.put("quarkus.http.port", Integer.toString(port));
        return ServiceProcess.start("connection-service", config);
    }

    /** Does something while connection-service is away, which is back at the same address afterwards. */
    public void withoutConnectionService(Runnable something) {
        connections.stop();
        try {
            something.run();
        } finally {
            connections = startConnections(connections.baseUrl().getPort());
        }
    }

    /** A process of the packaged service with a database of its own. */
    public ServiceProcess reporter(String name, Map<String, String> settings) {
        Database database = testbed.postgres().database(name);
        Map<String, String> config = new HashMap<>(reporterConfig());
        config.put("quarkus.datasource.username", database.name());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        config.putAll(settings);
        return ServiceProcess.start("status-reporter", config);
    }

    /** The configuration of status-reporter in this world. */
    public Map<String, String> reporterConfig() {
        Map<String, String> config = new HashMap<>(testbed.config("status-reporter"));
        config.put("adobridge.connection-service.url", connections.baseUrl().toString());
        config.put("adobridge.ingestion-service.url", ingestion.url().toString());
        config.put("adobridge.sonarqube.public-url", PUBLIC_URL + "/");
        return config;
    }

    /** The simulator, for its faults and tokens. */
    public AzureDevOpsSimulator simulator() {
        return testbed.azure();
    }

    /** What ingestion-service knows, and is asked. */
    public IngestionStandIn ingestion() {
        return ingestion;
    }

    public Testbed testbed() {
        return testbed;
    }

    /** What stands at Azure DevOps. */
    public AzureView azure() {
        return azure;
    }

    public People people() {
        return new People(testbed.issuer());
    }

    /** A token of the simulated organisation with the scopes that reporting needs. */
    public String reportingToken() {
        return simulator().token(ORGANIZATION, "vso.project", "vso.code", "vso.code_status", "vso.profile");
    }

    /** A connection with all that reporting needs, the same for all tests. */
    public synchronized UUID connection() {
        if (connection == null) {
            connection = connect(reportingToken());
        }
        return connection;
    }

    /** A connection whose token may write to builds too. */
    public UUID connectionForBuilds() {
        return connect(simulator().token(ORGANIZATION, "vso.project", "vso.code", "vso.code_status", "vso.profile",
                "vso.build_execute"));
    }

    /** A connection whose token may begin threads on pull requests too. */
    public UUID connectionForReviews() {
        return connect(simulator().token(ORGANIZATION, "vso.project", "vso.code_write", "vso.code_status", "vso.profile"));
    }

    /** Registers a connection of the group platform with this token, unverified. */
    public UUID connect(String token) {
        String body = """
                {"name":"contoso %s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["platform"],"services":["repos"]}""".formatted(UUID.randomUUID(), ORGANIZATION, token);
        return UUID.fromString(people().connector().body(body)
                .post(connections.baseUrl() + "/api/v1/connections?validate=false")
                .then().statusCode(201).extract().path("id"));
    }

    /** Replaces a connection's token. */
    public void replaceToken(UUID connection, String token) {
        people().connector().body("{\"token\":\"%s\"}".formatted(token))
                .put(connections.baseUrl() + "/api/v1/connections/" + connection + "/token?validate=false")
                .then().statusCode(200);
    }

    /** Switches a repository of a connection on or off. */
    public void turn(UUID connection, UUID repository, boolean on) {
        people().connector().body("{\"enabled\":%s}".formatted(on))
                .patch(connections.baseUrl() + "/api/v1/connections/" + connection + "/repositories/" + repository)
                .then().statusCode(200);
    }

    /** Removes a connection. */
    public void disconnect(UUID connection) {
        String name = people().connector().get(connections.baseUrl() + "/api/v1/connections/" + connection).then()
                .statusCode(200).extract().path("name");
        people().connector().queryParam("confirm", name)
                .delete(connections.baseUrl() + "/api/v1/connections/" + connection).then().statusCode(204);
    }

    private void close() {
        connections.close();
        ingestion.close();
        testbed.close();
    }
}
