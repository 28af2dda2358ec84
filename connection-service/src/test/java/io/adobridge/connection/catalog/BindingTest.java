package io.adobridge.connection.catalog;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.connection.Person;
import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Trail;
import io.adobridge.connection.discovery.SyncNow;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BindingTest extends StagedTest {

    private static final String SERVICES = "/api/v1/services";

    @Inject
    SyncNow now;

    @Inject
    Trail trail;

    @Test
    void bindsCodeBuildsAndIssues() {
        UUID id = synced(stage.register());
        bindsEachKind(id);
    }

    @Test
    void bindsCodeBuildsAndIssuesOfAServer() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", stage.server()));
        wish.put("auth", Map.of("kind", "pat", "token", stage.serverPat()));
        bindsEachKind(synced(stage.register(wish)));
    }

    private void bindsEachKind(UUID id) {
        String service = service();
        for (var each : Map.of("code", "repository", "builds", "pipeline", "issues", "board").entrySet()) {
            String target = first(id, each.getValue());

            Response bound = bind(service, id, each.getKey(), each.getValue(), target);

            bound.then().statusCode(201).body("role", equalTo(each.getKey())).body("target.name", notNullValue())
                    .body("goneAt", nullValue()).header("Location", endsWith("/bindings/" + bound.path("id")));
            assertThat(unbound(id, each.getValue())).doesNotContain(target);
        }
        stage.as(READER).get(SERVICES + "/" + service + "/bindings").then().statusCode(200)
                .body("items.role", containsInAnyOrder("code", "builds", "issues"));
        stage.as(READER).queryParam("connection", id).queryParam("role", "builds").get(SERVICES).then()
                .body("items.id", contains(service));
    }

    @Test
    void followsANewNameAndDatesWhatIsGone() {
        World world = testbed.world(Stage.ORGANIZATION);
        UUID id = synced(stage.register());
        String service = service();
        bind(service, id, "code", "repository", world.repositories().at(0).id().toString()).then().statusCode(201);
        bind(service, id, "code", "repository", world.repositories().at(6).id().toString()).then().statusCode(201);

        world.administration().rename(world.repositories().at(0), "newly-named");
        world.administration().delete(world.repositories().at(6));
        synced(id);

        stage.as(READER).get(SERVICES + "/" + service + "/bindings").then()
                .body("items.find { it.target.name == 'newly-named' }.goneAt", nullValue())
                .body("items.findAll { it.goneAt != null }.target.id",
                        contains(world.repositories().at(6).id().toString()));
        stage.as(READER).queryParam("limit", 500).get(SERVICES + "/gone-bindings").then().statusCode(200)
                .body("items.serviceId", hasItem(service)).body("items.goneAt", not(hasItem(nullValue())));
        stage.as(READER).queryParam("gone", true).queryParam("connection", id).get(SERVICES).then()
                .body("items.id", contains(service));
        stage.as(OUTSIDER).queryParam("limit", 500).get(SERVICES + "/gone-bindings").then()
                .body("items.serviceId", not(hasItem(service)));
        bind(service(), id, "code", "repository", world.repositories().at(6).id().toString()).then().statusCode(422)
                .body("type", endsWith("/binding-target-gone"));
    }

    @Test
    void unbinds() {
        UUID id = synced(stage.register());
        String service = service();
        String target = first(id, "repository");
        String binding = bind(service, id, "code", "repository", target).path("id");

        stage.as(MEMBER).delete(SERVICES + "/" + service + "/bindings/" + binding).then().statusCode(204);

        assertThat(unbound(id, "repository")).contains(target);
        stage.as(MEMBER).delete(SERVICES + "/" + service + "/bindings/" + binding).then().statusCode(404)
                .body("type", endsWith("/binding-not-found"));
        assertThat(run(() -> trail.of(UUID.fromString(service)))).extracting(Trail.Entry::action)
                .containsExactly("service.created", "service.bound", "service.unbound");
    }

    @Test
    void goesWithTheConnectionWhileTheServiceStays() {
        UUID id = synced(stage.register());
        String service = service();
        bind(service, id, "code", "repository", first(id, "repository")).then().statusCode(201);

        stage.remove(id).then().statusCode(204);

        stage.as(READER).get(SERVICES + "/" + service).then().statusCode(200);
        stage.as(READER).get(SERVICES + "/" + service + "/bindings").then().body("items.size()", equalTo(0));
    }

    @Test
    void refusesWhatDoesNotFit() {
        UUID id = synced(stage.register());
        String service = service();
        String repository = first(id, "repository");

        bind(service, id, "builds", "repository", repository).then().statusCode(422)
                .body("type", endsWith("/role-does-not-fit")).body("errors.field", contains("role"));
        bind(service, id, "builds", "pipeline", "999999").then().statusCode(404).body("type", endsWith("/not-in-catalog"));
        bind(service, id, "code", "repository", "x' OR 1=1").then().statusCode(400).body("errors.field", contains("targetId"));
        bind(service, UUID.randomUUID(), "code", "repository", repository).then().statusCode(404)
                .body("type", endsWith("/connection-not-found"));
        bind(UUID.randomUUID().toString(), id, "code", "repository", repository).then().statusCode(404)
                .body("type", endsWith("/service-not-found"));
        bind(service, id, "code", "repository", repository).then().statusCode(201);
        bind(service, id, "code", "repository", repository.toUpperCase(Locale.ROOT)).then().statusCode(409)
                .body("type", endsWith("/already-bound"));
        stage.as(MEMBER).body("{}").post(SERVICES + "/" + service + "/bindings").then().statusCode(400)
                .body("errors.field", hasItem("connectionId"));
        stage.as(READER).get(PATH + "/" + id + "/unbound").then().statusCode(400);
        stage.as(READER).queryParam("kind", "team").get(PATH + "/" + id + "/unbound").then().statusCode(400);
    }

    @Test
    void isNotForWhoDoesNotReachBoth() {
        UUID id = synced(stage.register());
        String repository = first(id, "repository");
        String service = service();

        bind(OUTSIDER, service, id, "code", "repository", repository).then().statusCode(404);
        bind(READER, service, id, "code", "repository", repository).then().statusCode(403);
        stage.as(OUTSIDER).queryParam("kind", "repository").get(PATH + "/" + id + "/unbound").then().statusCode(404);
    }

    @CanIgnoreReturnValue
    private UUID synced(UUID id) {
        run(() -> now.of(id));
        return id;
    }

    private String service() {
        return stage.as(MEMBER).body(Map.of("name", "Service " + UUID.randomUUID(), "owners", List.of("platform")))
                .post(SERVICES).then().statusCode(201).extract().path("id");
    }

    private String first(UUID id, String kind) {
        return unbound(id, kind).get(0);
    }

    private List<String> unbound(UUID id, String kind) {
        return stage.as(READER).queryParam("kind", kind).queryParam("limit", 500).get(PATH + "/" + id + "/unbound").then()
                .statusCode(200).extract().path("items.id");
    }

    private Response bind(String service, UUID connection, String role, String kind, String target) {
        return bind(MEMBER, service, connection, role, kind, target);
    }

    private Response bind(Person person, String service, UUID connection, String role, String kind, String target) {
        return stage.as(person).body(Map.of("connectionId", connection, "role", role, "kind", kind, "targetId", target))
                .post(SERVICES + "/" + service + "/bindings");
    }
}
