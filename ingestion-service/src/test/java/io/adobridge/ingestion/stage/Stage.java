package io.adobridge.ingestion.stage;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.routes.Worlds;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.process.ServiceProcess;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.restassured.specification.RequestSpecification;

/** Azure DevOps, simulated, and connection-service, real, for the ingestion-service under test. */
public final class Stage {

    /** A handful of everything, so that a first sync takes seconds. */
    public static final Sizes SMALL = new Sizes(2, 5, 30, 200, 60, 60);

    /** Enough of everything for tests that begin with a first sync each. */
    public static final Sizes FEW = new Sizes(2, 5, 10, 40, 20, 20);

    private final Testbed testbed;
    private final Worlds worlds = new Worlds();
    private final AzureDevOpsSimulator azure = AzureDevOpsSimulator.start(0, worlds);
    private final Map<String, String> connectionConfig;
    private volatile ServiceProcess connections;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<Signed, String> tokens = new ConcurrentHashMap<>();

    Stage(Testbed testbed, Map<String, String> connectionConfig) {
        this.testbed = testbed;
        this.connectionConfig = withAzure(connectionConfig);
        // the journal of Azure DevOps is to hold the calls of ingestion alone
        this.connectionConfig.put("adobridge.catalog.poll-every", "off");
        this.connectionConfig.put("adobridge.verification.look-every", "off");
        this.connectionConfig.put("adobridge.superseded.grace", "2s");
        this.connectionConfig.put("adobridge.superseded.destroy-every", "1s");
        this.connections = ServiceProcess.start("connection-service", this.connectionConfig);
    }

    /** Does something while connection-service is away, which is back at the same address afterwards. */
    public void withoutConnectionService(Runnable something) {
        connections.stop();
        try {
            something.run();
        } finally {
            Map<String, String> again = new LinkedHashMap<>(connectionConfig);
            again.put("quarkus.http.port", Integer.toString(connections.baseUrl().getPort()));
            connections = ServiceProcess.start("connection-service", again);
        }
    }

    public Testbed testbed() {
        return testbed;
    }

    public AzureDevOpsSimulator azure() {
        return azure;
    }

    /** The configuration of an ingestion-service on this stage. */
    public Map<String, String> ingestionConfig(Map<String, String> config) {
        Map<String, String> all = withAzure(config);
        all.put("adobridge.connection-service.url", connections.baseUrl().toString());
        all.put("quarkus.rest-client.connection-service.url", connections.baseUrl().toString());
        return all;
    }

    /** A process of the packaged service with a database of its own. */
    public ServiceProcess ingestion(String name, Map<String, String> settings) {
        var resource = new TestbedResource();
        resource.init(Map.of("service", "ingestion-service"));
        Database database = testbed.postgres().database(name);
        Map<String, String> config = new LinkedHashMap<>(ingestionConfig(resource.start()));
        config.put("quarkus.datasource.username", database.name());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        config.putAll(settings);
        return ServiceProcess.start("ingestion-service", config);
    }

    /** What a member of the owners' group asks of connection-service. */
    RequestSpecification connections() {
        return given().baseUri(connections.baseUrl().toString()).port(connections.baseUrl().getPort())
                .auth().oauth2(token("connections:read", "connections:write", "connections:admin"))
                .contentType("application/json");
    }

    /** A new small organisation with a name of its own. */
    public World organization() {
        return organization(SMALL);
    }

    public World organization(Sizes sizes) {
        return organization(sizes, HostKind.SERVICES);
    }

    /** An organisation of Services, or a collection of a Server. */
    public World organization(Sizes sizes, HostKind kind) {
        return organization(small -> small.withSizes(sizes).withKind(kind));
    }

    /** One that differs from the small ones, whose history ends a minute ago, as told. */
    public World organization(UnaryOperator<OrganizationSpec> different) {
        String name = "org" + names.incrementAndGet();
        azure.organization(different.apply(OrganizationSpec.named(name).withSeed(7).withSizes(SMALL)
                .withAnchor(Instant.now().minus(Duration.ofMinutes(1)))));
        return worlds.world(name);
    }

    /** How many calls were made to the organisation so far. */
    public long callsOf(World world) {
        return azure.journal().calls(route -> route.organization().equals(world.name()));
    }

    /** Registers a connection to the organisation for all services, with a token that may do everything. */
    public Connected connect(World world) {
        return connect(world, azure.token(world.name(), "app_token"));
    }

    public Connected connect(World world, String token) {
        return connect(world, Map.of("kind", "pat", "token", token));
    }

    /** Registers a connection to these projects of the organisation. */
    public Connected connect(World world, List<String> projects) {
        return connect(world, Map.of("kind", "pat", "token", azure.token(world.name(), "app_token")), projects);
    }

    /** Registers a connection to the organisation for all services, which signs in like this. */
    public Connected connect(World world, Map<String, Object> auth) {
        return connect(world, auth, List.of());
    }

    private Connected connect(World world, Map<String, Object> auth, List<String> projects) {
        String organization = world.name();
        String name = "to " + organization + " " + names.incrementAndGet();
        String id = connections().queryParam("validate", false)
                .body(Map.of("name", name, "host", host(world), "auth", auth, "owners", List.of("platform"),
                        "services", List.of("repos", "pipelines", "boards"), "projects", projects))
                .post("/api/v1/connections").then().statusCode(201).extract().path("id");
        return new Connected(this, UUID.fromString(id), name, organization, null);
    }

    private Map<String, String> host(World world) {
        String url = azure.url(world.name()).toString();
        return url.contains("/tfs/") ? Map.of("kind", "server", "collectionUrl", url)
                : Map.of("kind", "services", "organization", world.name());
    }

    /** A token of a member of the owners' group with these roles: good for an hour, so one is signed for each hour. */
    public String token(String... roles) {
        return tokens.computeIfAbsent(new Signed(List.of(roles), Instant.now().truncatedTo(ChronoUnit.HOURS)),
                signed -> testbed.issuer().token("tester", signed.roles(), List.of("platform")));
    }

    private Map<String, String> withAzure(Map<String, String> config) {
        Map<String, String> all = new LinkedHashMap<>(config);
        all.put("adobridge.azure.services-root", azure.servicesRoot().toString());
        all.put("adobridge.egress.allowed-hosts", "http://localhost:*,http://127.0.0.1:*");
        return all;
    }

    private record Signed(List<String> roles, Instant hour) {
    }
}
