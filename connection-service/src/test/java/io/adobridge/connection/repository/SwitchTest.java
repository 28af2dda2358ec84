package io.adobridge.connection.repository;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SwitchTest extends StagedTest {

    @Inject
    Trail trail;

    @Test
    void tellsTheOtherServicesWhichRepositoriesAreSwitchedOff() {
        UUID id = stage.register();
        UUID repository = repository();

        turn(id, repository, false).statusCode(200).body("enabled", equalTo(false)).body("id", equalTo(repository.toString()));

        effective(id).body("disabledRepositories", contains(repository.toString())).body("generation", equalTo(2));
        stage.as(WORKLOAD).get(PATH + "/generations").then()
                .body("items.find { it.id == '" + id + "' }.generation", equalTo(2));
        stage.as(READER).queryParam("limit", 500).get(PATH + "/" + id + "/repositories").then()
                .body("items.find { it.id == '" + repository + "' }.enabled", equalTo(false));
    }

    @Test
    void switchesBackOn() {
        UUID id = stage.register();
        turn(id, repository(), false).statusCode(200);

        turn(id, repository(), true).statusCode(200).body("enabled", equalTo(true));

        effective(id).body("disabledRepositories", empty()).body("generation", equalTo(3));
    }

    @Test
    void doesNothingWhereNothingIsToBeDone() {
        UUID id = stage.register();

        turn(id, repository(), true).statusCode(200);
        turn(id, repository(), false).statusCode(200);
        turn(id, repository(), false).statusCode(200);

        effective(id).body("generation", equalTo(2));
    }

    @Test
    void survivesManyAtOnce() {
        UUID id = stage.register();

        List<Integer> statuses = IntStream.range(0, 4).parallel()
                .mapToObj(each -> turn(id, repository(), false).extract().statusCode()).toList();

        assertThat(statuses).containsOnly(200);
        effective(id).body("disabledRepositories", contains(repository().toString())).body("generation", equalTo(2));
    }

    @Test
    void writesDownWhoHasSwitchedWhat() {
        UUID id = stage.register();
        turn(id, repository(), false).statusCode(200);

        assertThat(run(() -> trail.of(id))).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("connection.repository.switched");
            assertThat(entry.actor()).isEqualTo("member");
            assertThat(entry.before()).contains("\"enabled\":true");
            assertThat(entry.after()).contains("\"enabled\":false", "demo-svc");
        });
    }

    @Test
    void refusesStrangersAndNonsense() {
        UUID id = stage.register();

        stage.as(OUTSIDER).body(Map.of("enabled", false)).patch(at(id, repository())).then().statusCode(404)
                .body("type", endsWith("/connection-not-found"));
        stage.as(READER).body(Map.of("enabled", false)).patch(at(id, repository())).then().statusCode(403);
        turn(id, UUID.randomUUID(), false).statusCode(404).body("type", endsWith("/not-in-catalog"));
        stage.as(MEMBER).body("{}").patch(at(id, repository())).then().statusCode(400)
                .body("errors.field", hasItem("enabled"));
        stage.as(MEMBER).body("{\"enabled\": false, \"forEver\": true}").patch(at(id, repository())).then().statusCode(400)
                .body("errors.field", contains("forEver"));
        stage.as(MEMBER).body("{\"enabled\": \"off\"}").patch(at(id, repository())).then().statusCode(400);
    }

    private UUID repository() {
        return testbed.world(Stage.ORGANIZATION).repositories().at(0).id();
    }

    private ValidatableResponse turn(UUID id, UUID repository, boolean enabled) {
        return stage.as(MEMBER).body(Map.of("enabled", enabled)).patch(at(id, repository)).then();
    }

    private ValidatableResponse effective(UUID id) {
        return stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().statusCode(200);
    }

    private static String at(UUID id, UUID repository) {
        return PATH + "/" + id + "/repositories/" + repository;
    }
}
