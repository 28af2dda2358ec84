package io.adobridge.connection.removal;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.secret.ConnectionBelongings;
import io.adobridge.kit.access.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;

@QuarkusTest
class RemovalOfAllTest extends StagedTest {

    private static final Caller ELSEWHERE = new Caller("", "outsider", "outsider", Set.of(), Set.of("elsewhere"));

    @Inject
    RemovalLedger ledger;

    @Inject
    RemovalWorker worker;

    /** A feature that keeps something of its own for a connection. */
    @ApplicationScoped
    static class Keepsakes implements ConnectionBelongings {

        @Override
        public Uni<List<String>> paths(UUID connection) {
            return Uni.createFrom().item(List.of("personal/" + connection + "/keepsake", "oauth/" + connection));
        }
    }

    @BeforeEach
    void beginWithNone() {
        removeAll("all-of-azure-devops").then().statusCode(200);
    }

    @Test
    void removesAllThatTheCallerReachesAndNothingElse() {
        UUID ours = stage.register();
        List<UUID> theirs = IntStream.range(0, 3).mapToObj(each -> registerElsewhere()).toList();

        removeAll("all-of-azure-devops").then().statusCode(200).body("removed", equalTo(3))
                .body("secretsPending", equalTo(0));

        stage.get(MEMBER, ours).then().statusCode(200);
        stage.as(OUTSIDER).get(PATH).then().body("items", empty());
        assertThat(theirs).allSatisfy(id -> {
            assertThat(testbed.vault().metadata("adobridge/connections/" + id)).isEmpty();
            stage.as(WORKLOAD).get(PATH + "/generations").then()
                    .body("items.find { it.id == '" + id + "' }.deleted", equalTo(true));
            stage.as(OUTSIDER).queryParam("connection", id).queryParam("action", "connection.removed")
                    .get("/api/v1/audit").then().body("items.size()", equalTo(1));
        });
        removeAll("all-of-azure-devops").then().statusCode(200).body("removed", equalTo(0));
    }

    @Test
    void asksForTheWords() {
        UUID id = registerElsewhere();

        Stream.of("", "all", id.toString()).forEach(words -> removeAll(words).then().statusCode(400)
                .body("type", endsWith("/removal-not-confirmed")).body("detail", containsString("all-of-azure-devops")));
        stage.as(READER).queryParam("confirm", "all-of-azure-devops").delete(PATH).then().statusCode(403);
        stage.get(OUTSIDER, id).then().statusCode(200);
    }

    @Test
    void beginsNothingWhileVaultIsSealed() {
        UUID id = registerElsewhere();
        testbed.vault().seal();

        removeAll("all-of-azure-devops").then().statusCode(503).header("Retry-After", notNullValue());

        testbed.vault().unseal();
        stage.get(OUTSIDER, id).then().statusCode(200);
    }

    @Test
    void isFinishedByTheWorkerHoweverManyThereAre() {
        List<UUID> many = IntStream.range(0, 60).mapToObj(each -> registerElsewhere()).toList();
        run(() -> ledger.beginAll(ELSEWHERE));
        assertThat(testbed.vault().metadata("adobridge/connections/" + many.get(59))).isPresent();

        run(worker::finish);

        assertThat(many).allSatisfy(
                id -> assertThat(testbed.vault().metadata("adobridge/connections/" + id)).isEmpty());
    }

    @Test
    void leavesNothingOfWhatFeaturesKeepForAConnection() {
        UUID id = stage.register();
        List<String> paths = List.of("adobridge/personal/" + id + "/keepsake", "adobridge/oauth/" + id);
        paths.forEach(path -> testbed.vault().write(path, Map.of("token", "of somebody")));

        stage.remove(id).then().statusCode(204);

        assertThat(paths).allSatisfy(path -> assertThat(testbed.vault().metadata(path)).isEmpty());
    }

    private UUID registerElsewhere() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("owners", List.of("elsewhere"));
        return UUID.fromString(stage.as(OUTSIDER).queryParam("validate", false).body(wish).post(PATH)
                .then().statusCode(201).extract().path("id"));
    }

    private Response removeAll(String confirmation) {
        return stage.as(OUTSIDER).queryParam("confirm", confirmation).delete(PATH);
    }
}
