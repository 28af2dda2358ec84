package io.adobridge.connection.personal;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.connection.Trail;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.world.Repository;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PersonalTokenTest extends StagedTest {

    private static final Identity ADA = Identity.named("Ada Personal");

    @Inject
    PersonalSecrets secrets;

    @Inject
    PersonalSweeper sweeper;

    @Inject
    Trail trail;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void keepsWhatHoldsAndTellsWhomItActsAs() {
        UUID id = stage.register();

        stage.as(MEMBER).body(Map.of("token", pat(), "expiresOn", "2099-12-31")).put(at(id)).then().statusCode(200)
                .body("identity.displayName", equalTo("Ada Personal")).body("expiresOn", equalTo("2099-12-31"));

        stage.as(MEMBER).get(at(id)).then().statusCode(200).body("identity.id", equalTo(ADA.id().toString()))
                .body("savedAt", notNullValue()).body("token", nullValue());
        assertThat(run(() -> trail.of(id))).last().extracting(Trail.Entry::action)
                .isEqualTo("connection.personal-token.saved");
    }

    @Test
    void isNobodyElsesNotEvenAnAdministrators() {
        UUID id = stage.register();
        save(id, pat());

        stage.as(ADMIN).get(at(id)).then().statusCode(404).body("type", endsWith("/personal-token-not-found"));
        stage.as(ADMIN).delete(at(id)).then().statusCode(404);
        stage.as(ADMIN).body(Map.of("token", stage.pat())).put(at(id)).then().statusCode(200);
        stage.as(MEMBER).get(at(id)).then().statusCode(200).body("identity.displayName", equalTo("Ada Personal"));
        stage.as(OUTSIDER).get(at(id)).then().statusCode(404).body("type", endsWith("/connection-not-found"));
        stage.as(READER).get(at(id)).then().statusCode(403);
    }

    @Test
    void showsForImportOnlyWhatThePersonMayRead() {
        UUID id = stage.register();
        Repository secret = testbed.world(Stage.ORGANIZATION).repositories().at(0);
        Repository open = testbed.world(Stage.ORGANIZATION).repositories().at(2);
        testbed.world(Stage.ORGANIZATION).administration().forbid(secret, ADA);
        save(id, pat());

        importable(id).then().statusCode(200).body("items.id", hasItem(open.id().toString()))
                .body("items.id", not(hasItem(secret.id().toString())));
        stage.as(MEMBER).queryParam("limit", 500).get(PATH + "/" + id + "/repositories").then()
                .body("items.id", hasItem(secret.id().toString()));
        stage.as(ADMIN).queryParam("limit", 500).queryParam("importable", true).get(PATH + "/" + id + "/repositories").then()
                .body("items.id", hasItem(secret.id().toString()));
    }

    @Test
    void importsOnlyWhatThePersonMayRead() {
        UUID id = stage.register();
        Repository secret = testbed.world(Stage.ORGANIZATION).repositories().at(0);
        testbed.world(Stage.ORGANIZATION).administration().forbid(secret, ADA);
        save(id, pat());

        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "all"))).post(PATH + "/" + id + "/repositories/import").then()
                .statusCode(200).body("items.id", not(hasItem(secret.id().toString())));
        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "list", "repositories", List.of(secret.id()))))
                .post(PATH + "/" + id + "/repositories/import").then().statusCode(200).body("refused", equalTo(1))
                .body("items.cause", contains("repository-not-found"));
    }

    @Test
    void takesWhatIsImportedOffTheList() {
        UUID id = stage.register();
        int before = importable(id).path("items.size()");

        stage.as(MEMBER).body(Map.of("select", Map.of("kind", "list", "repositories", List.of("demo-svc"))))
                .post(PATH + "/" + id + "/repositories/import").then().statusCode(200);

        importable(id).then().body("items.size()", equalTo(before - 1)).body("items.name", not(hasItem("demo-svc")))
                .body("items.disabled", not(hasItem(true)));
    }

    @Test
    void leavesTheOldOneInUseWhenTheNewOneDoesNotHold() {
        UUID id = stage.register();
        save(id, pat());

        stage.as(MEMBER).body(Map.of("token", "wr0ng")).put(at(id)).then().statusCode(422)
                .body("type", endsWith("/personal-token-not-valid"))
                .body("report.checks.find { it.outcome == 'failed' }.name", notNullValue());

        stage.as(MEMBER).get(at(id)).then().statusCode(200);
        importable(id).then().statusCode(200);
    }

    @Test
    void saysThatItIsNotAcceptedAnyMore() {
        UUID id = stage.register();
        String token = pat();
        save(id, token);
        testbed.azure().expire(token);

        importable(id).then().statusCode(409).body("type", endsWith("/personal-token-refused"));
        stage.as(MEMBER).get(PATH + "/" + id + "/repositories").then().statusCode(200);
    }

    @Test
    void destroysTheOneBeforeAndAllAtTheEnd() {
        UUID id = stage.register();
        save(id, pat());
        String path = path(id);
        save(id, pat());
        assertThat(testbed.vault().read("adobridge/" + path)).isPresent();

        stage.as(MEMBER).delete(at(id)).then().statusCode(204);

        assertThat(testbed.vault().metadata("adobridge/" + path)).isEmpty();
        stage.as(MEMBER).get(at(id)).then().statusCode(404);
        stage.as(MEMBER).delete(at(id)).then().statusCode(404);
    }

    @Test
    void worksForAServer() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", stage.server()));
        wish.put("auth", Map.of("kind", "pat", "token", stage.serverPat()));
        UUID id = stage.register(wish);

        save(id, testbed.azure().token(TokenSpec.of(Stage.COLLECTION, "app_token").withIdentity(ADA)));

        importable(id).then().statusCode(200);
    }

    @Test
    void goesWithTheConnection() {
        UUID id = stage.register();
        save(id, pat());
        String path = path(id);

        stage.remove(id).then().statusCode(204);

        assertThat(testbed.vault().metadata("adobridge/" + path)).isEmpty();
    }

    @Test
    void sweepsWhatHasHadNoRowForAnHourAndNothingElse() {
        UUID id = stage.register();
        save(id, pat());
        String orphan = "adobridge/personal/" + UUID.randomUUID() + "/" + "ab".repeat(32);
        testbed.vault().write(orphan, Map.of("token", "of a request that was cut off"));

        run(sweeper::sweep);
        assertThat(testbed.vault().metadata(orphan)).as("young").isPresent();

        clock.forward(Duration.ofMinutes(61));
        run(sweeper::sweep);
        assertThat(testbed.vault().metadata(orphan)).as("old").isEmpty();
        importable(id).then().statusCode(200);
        assertThat(testbed.vault().metadata("adobridge/" + path(id))).isPresent();
    }

    @Test
    void changesNothingWhileVaultIsSealed() {
        UUID id = stage.register();
        save(id, pat());
        testbed.vault().seal();

        stage.as(MEMBER).body(Map.of("token", pat())).put(at(id)).then().statusCode(503);
        stage.as(MEMBER).delete(at(id)).then().statusCode(503).body("type", endsWith("/vault-unavailable"));

        testbed.vault().unseal();
        importable(id).then().statusCode(200);
    }

    @Test
    void refusesNonsense() {
        UUID id = stage.register();

        stage.as(MEMBER).body("{}").put(at(id)).then().statusCode(400).body("errors.field", hasItem("token"));
        stage.as(MEMBER).body(Map.of("token", pat(), "expiresOn", "2001-01-01")).put(at(id)).then().statusCode(400)
                .body("errors.field", hasItem("expiresOn"));
        stage.as(MEMBER).body(Map.of("token", "two\nlines")).put(at(id)).then().statusCode(400);
        stage.as(MEMBER).body(Map.of("tokn", "x")).put(at(id)).then().statusCode(400).body("errors.field", hasItem("tokn"));
    }

    private String pat() {
        return testbed.azure().token(TokenSpec.of(Stage.ORGANIZATION, "vso.code", "vso.project").withIdentity(ADA));
    }

    private void save(UUID id, String token) {
        stage.as(MEMBER).body(Map.of("token", token)).put(at(id)).then().statusCode(200);
    }

    private Response importable(UUID id) {
        return stage.as(MEMBER).queryParam("limit", 500).queryParam("importable", true).get(PATH + "/" + id + "/repositories");
    }

    private String path(UUID id) {
        return run(() -> secrets.paths(id)).get(0);
    }

    private static String at(UUID id) {
        return PATH + "/" + id + "/personal-token";
    }
}
