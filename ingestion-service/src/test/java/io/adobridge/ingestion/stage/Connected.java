package io.adobridge.ingestion.stage;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.process.ServiceProcess;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** A connection that was registered, as its owners see and change it. */
public final class Connected {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final UUID id;
    private final String name;
    private final String organization;
    private final URI service;

    /** @param service where the service under test listens; null for the one that Quarkus started for the test */
    Connected(Stage stage, UUID id, String name, String organization, URI service) {
        this.stage = stage;
        this.id = id;
        this.name = name;
        this.organization = organization;
        this.service = service;
    }

    /** The same connection, seen through another process of the service. */
    public Connected through(ServiceProcess process) {
        return new Connected(stage, id, name, organization, process.baseUrl());
    }

    public UUID id() {
        return id;
    }

    public String organization() {
        return organization;
    }

    /** A request to the service under test, below this connection's address. */
    public RequestSpecification asking() {
        return asking(stage.token("ingestion:read", "ingestion:write"));
    }

    public RequestSpecification asking(String token) {
        RequestSpecification request = given().basePath("/api/v1/connections/" + id).auth().oauth2(token);
        return service == null ? request : request.baseUri(service.toString()).port(service.getPort());
    }

    /** What the sync page shows now. */
    public JsonPath sync() {
        return asking().get("/sync").then().statusCode(200).extract().jsonPath();
    }

    /** The same for who asks again and again; empty where the service does not know the connection. */
    public Optional<SyncPage> syncPage() {
        String base = service == null ? RestAssured.baseURI + ":" + RestAssured.port : service.toString();
        Reply reply = Api.at(URI.create(base)).bearing(stage.token("ingestion:read"))
                .get("/api/v1/connections/" + id + "/sync");
        return reply.status() == 200 ? Optional.of(new SyncPage(reply.body())) : Optional.empty();
    }

    /** What a list contains: the first 500, which is more than organisations of tests have. */
    public List<Map<String, Object>> all(String list) {
        return asking().queryParam("limit", 500).get(list).then().statusCode(200).extract().as(Rows.class).items();
    }

    /** Waits until the service has heard of it. */
    public void awaitKnown() {
        Eventually.holds(PATIENCE, () -> syncPage().isPresent(),
                () -> "the service does not know the connection to " + organization);
    }

    /** Waits until the first sync is complete, or everything is up to date again. */
    @CanIgnoreReturnValue
    public Connected awaitCurrent() {
        return awaitCurrent(PATIENCE);
    }

    /** The same with an organisation that takes longer. */
    @CanIgnoreReturnValue
    public Connected awaitCurrent(Duration patience) {
        Eventually.holds(patience, this::isCurrent, () -> "the sync of " + organization + " is still " + sync().prettyPrint());
        return this;
    }

    /** Whether everything is up to date, and nothing is being read: twice, for a stream that has ended may yet wake others. */
    public boolean isCurrent() {
        boolean looked = looksCurrent();
        return looked && looksCurrent();
    }

    /** Looks for news in every stream, and waits until all have been read. */
    @CanIgnoreReturnValue
    public Connected refresh() {
        asking().post("/sync").then().statusCode(202);
        return awaitCurrent();
    }

    /** Waits until a stream tells of this. */
    public void awaitStream(String stream, String field, Object value) {
        Eventually.holds(PATIENCE, () -> syncPage().filter(page -> page.of(stream, field).contains(value)).isPresent(),
                () -> stream + " does not show " + field + " = " + value + " but " + sync().prettyPrint());
    }

    /** A field of each entry of a stream. */
    public List<Object> of(String stream, String field) {
        return syncPage().orElseThrow().of(stream, field);
    }

    public void switchIntegration(String service, boolean enabled) {
        String tag = stage.connections().get("/api/v1/connections/" + id).then().statusCode(200).extract().header("ETag");
        stage.connections().header("If-Match", tag).body(Map.of("enabled", enabled))
                .patch("/api/v1/connections/" + id + "/integrations/" + service)
                .then().statusCode(200);
    }

    public void switchRepository(UUID repository, boolean enabled) {
        stage.connections().body(Map.of("enabled", enabled))
                .patch("/api/v1/connections/" + id + "/repositories/" + repository).then().statusCode(200);
    }

    public void replaceToken(String token) {
        stage.connections().queryParam("validate", false).body(Map.of("token", token))
                .put("/api/v1/connections/" + id + "/token").then().statusCode(200);
    }

    public void remove() {
        stage.connections().queryParam("confirm", name).delete("/api/v1/connections/" + id).then().statusCode(204);
    }

    private boolean looksCurrent() {
        return syncPage().filter(page -> page.state().equals("current") && page.isIdle()).isPresent();
    }

    /** A page of a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Rows(List<Map<String, Object>> items) {
    }
}
