package io.adobridge.connection.repository;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Trail;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImportTest extends StagedTest {

    private static final String SERVICES = "/api/v1/services";
    private static final Map<String, Object> ALL = Map.of("select", Map.of("kind", "all"));

    @Inject
    Trail trail;

    @Test
    void makesAServiceWithItsCodeOfEachRepositoryThatCanBeRead() {
        UUID id = stage.register();
        long readable = world().repositories().all().stream().filter(each -> !each.hidden() && !each.disabled()).count();

        ValidatableResponse report = run(id, ALL);

        report.body("created", equalTo((int) readable)).body("refused", equalTo(1))
                .body("items.find { it.outcome == 'refused' }.cause", equalTo("repository-disabled"));
        String service = report.extract().path(item(world().repositories().at(0)) + ".service");
        stage.as(READER).get(SERVICES + "/" + service + "/bindings").then().statusCode(200)
                .body("items.role", contains("code")).body("items.target.name", contains("demo-svc"));
        stage.as(READER).queryParam("limit", 500).get(PATH + "/" + id + "/repositories").then()
                .body(item(world().repositories().at(0)) + ".imported", equalTo(true));
        assertThat(run(() -> trail.of(UUID.fromString(service)))).extracting(Trail.Entry::action)
                .containsExactly("service.created");
    }

    @Test
    void makesNothingTwice() {
        UUID id = stage.register();
        int created = run(id, ALL).extract().path("created");

        ValidatableResponse again = run(id, ALL);

        again.body("created", equalTo(0)).body("present", equalTo(created))
                .body(item(world().repositories().at(0)) + ".service", notNullValue());
    }

    @Test
    void makesNothingTwiceWhenManyImportAtOnce() {
        UUID id = stage.register();
        Map<String, Object> one = Map.of("select", Map.of("kind", "list", "repositories", List.of("demo-svc")));

        List<Integer> created = IntStream.range(0, 4).parallel()
                .mapToObj(each -> run(id, one).extract().<Integer> path("created")).toList();

        assertThat(created).containsOnlyOnce(1).containsOnly(0, 1);
        stage.as(READER).queryParam("connection", id).get(SERVICES).then().body("items.size()", equalTo(1));
    }

    @Test
    void importsOneProject() {
        UUID id = stage.register();
        String project = world().projects().at(1).name();

        run(id, Map.of("select", Map.of("kind", "project", "project", project))).body("created", greaterThan(0))
                .body("items.project.unique()", contains(project));
    }

    @Test
    void importsWhatFitsAPattern() {
        UUID id = stage.register();

        run(id, Map.of("select", Map.of("kind", "pattern", "pattern", "Fabrikam/DEMO-*")))
                .body("items.name", contains("demo-svc"));
    }

    @Test
    void importsWhatIsListedAndSaysWhatIsUnknown() {
        UUID id = stage.register();
        String known = world().repositories().at(2).id().toString();

        run(id, Map.of("select", Map.of("kind", "list", "repositories", List.of("Fabrikam/demo-svc", known, "no-such"))))
                .body("created", equalTo(2)).body("refused", equalTo(1))
                .body("items.find { it.name == 'no-such' }.cause", equalTo("repository-not-found"));
    }

    @Test
    void worksForAServer() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", stage.server()));
        wish.put("auth", Map.of("kind", "pat", "token", stage.serverPat()));
        UUID id = stage.register(wish);

        run(id, ALL).body("created", greaterThan(0)).body("items.findAll { it.outcome == 'created' }.service", notNullValue());
    }

    @Test
    void takesAnotherNameWhereOneIsTaken() {
        run(stage.register(), Map.of("select", Map.of("kind", "pattern", "pattern", "demo-svc")));
        UUID id = stage.register();

        String service = run(id, Map.of("select", Map.of("kind", "pattern", "pattern", "demo-svc")))
                .body("created", equalTo(1)).extract().path("items[0].service");

        stage.as(READER).get(SERVICES + "/" + service).then().body("name", endsWith("Fabrikam/demo-svc"));
    }

    @Test
    void answersTheSameToTheSameKey() {
        UUID id = stage.register();
        String key = UUID.randomUUID().toString();
        String first = stage.as(MEMBER).header("Idempotency-Key", key).body(ALL).post(at(id)).then().statusCode(200)
                .extract().asString();

        assertThat(stage.as(MEMBER).header("Idempotency-Key", key).body(ALL).post(at(id)).asString()).isEqualTo(first);
        stage.as(MEMBER).header("Idempotency-Key", key)
                .body(Map.of("select", Map.of("kind", "pattern", "pattern", "x"))).post(at(id)).then().statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void refusesStrangersAndNonsense() {
        UUID id = stage.register();

        stage.as(OUTSIDER).body(ALL).post(at(id)).then().statusCode(404).body("type", endsWith("/connection-not-found"));
        stage.as(READER).body(ALL).post(at(id)).then().statusCode(403);
        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "all"), "owners", List.of("elsewhere"))).post(at(id)).then()
                .statusCode(403).body("type", endsWith("/not-an-owner"));
        stage.as(MEMBER).body("{}").post(at(id)).then().statusCode(400).body("errors.field", hasItem("select"));
        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "some"))).post(at(id)).then().statusCode(400);
        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "list", "repositories", List.of()))).post(at(id)).then()
                .statusCode(400).body("errors.field", hasItem("select.repositories"));
        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "pattern", "pattern", "x".repeat(10_000)))).post(at(id)).then()
                .statusCode(400).body("errors.field", hasItem("select.pattern"));
        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "all", "but", "not"))).post(at(id)).then().statusCode(400);
    }

    private World world() {
        return testbed.world(Stage.ORGANIZATION);
    }

    @CanIgnoreReturnValue
    private ValidatableResponse run(UUID id, Map<String, Object> wish) {
        return stage.as(MEMBER).body(wish).post(at(id)).then().statusCode(200);
    }

    private static String at(UUID id) {
        return PATH + "/" + id + "/repositories/import";
    }

    private static String item(Repository repository) {
        return "items.find { it.id == '" + repository.id() + "' }";
    }
}
