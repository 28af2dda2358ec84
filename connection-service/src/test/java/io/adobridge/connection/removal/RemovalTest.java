package io.adobridge.connection.removal;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.kit.access.Caller;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RemovalTest extends StagedTest {

    private static final Caller ADMINISTRATOR = new Caller("", "admin", "admin", Set.of(Caller.ADMIN), Set.of());

    @Inject
    RemovalLedger ledger;

    @Inject
    RemovalWorker worker;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void removesEverythingAndTellsTheOthers() {
        UUID id = stage.register();
        stage.as(MEMBER).body(Map.of("token", stage.pat())).put(PATH + "/" + id + "/token").then().statusCode(200);

        stage.remove(id).then().statusCode(204);

        stage.get(MEMBER, id).then().statusCode(404);
        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().statusCode(404);
        assertThat(testbed.vault().metadata("adobridge/connections/" + id)).isEmpty();
        stage.as(WORKLOAD).get(PATH + "/generations").then()
                .body(of(id) + ".deleted", equalTo(true)).body(of(id) + ".generation", equalTo(3));
    }

    @Test
    void freesTheName() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        stage.remove(stage.register(wish)).then().statusCode(204);

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(201);
    }

    @Test
    void asksForTheName() {
        UUID id = stage.register();

        stage.as(MEMBER).delete(PATH + "/" + id).then().statusCode(400)
                .body("type", endsWith("/removal-not-confirmed")).body("errors.field", contains("confirm"));
        stage.as(MEMBER).queryParam("confirm", "another").delete(PATH + "/" + id).then().statusCode(400);
        stage.get(MEMBER, id).then().statusCode(200);
    }

    @Test
    void changesNothingWhileVaultIsSealed() {
        UUID id = stage.register();
        testbed.vault().seal();

        stage.remove(id).then().statusCode(503).header("Retry-After", notNullValue())
                .body("type", endsWith("/vault-unavailable"));

        testbed.vault().unseal();
        stage.get(MEMBER, id).then().statusCode(200);
        stage.validate(id).then().statusCode(200).body("valid", equalTo(true));
    }

    @Test
    void finishesARemovalThatWasCutOffAsSoonAsVaultIsBack() {
        UUID id = stage.register();
        run(() -> ledger.begin(id, ADMINISTRATOR));
        testbed.vault().seal();

        run(worker::finish);
        testbed.vault().unseal();
        assertThat(testbed.vault().metadata("adobridge/connections/" + id)).isPresent();

        run(worker::finish);
        assertThat(testbed.vault().metadata("adobridge/connections/" + id)).isEmpty();
        stage.get(MEMBER, id).then().statusCode(404);
    }

    @Test
    void tellsOfARemovalForThirtyDays() {
        UUID id = stage.register();
        stage.remove(id).then().statusCode(204);

        clock.forward(Duration.ofDays(29));
        run(worker::forgetOld);
        stage.as(WORKLOAD).get(PATH + "/generations").then().body(of(id) + ".deleted", equalTo(true));

        clock.forward(Duration.ofDays(2));
        run(worker::forgetOld);
        stage.as(WORKLOAD).get(PATH + "/generations").then().body(of(id), nullValue());
    }

    @Test
    void saysWhatToPassToConfirm() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        UUID id = stage.register(wish);

        stage.as(MEMBER).delete(PATH + "/" + id).then()
                .body("detail", containsString(String.valueOf(wish.get("name"))));
        assertThat(List.of(stage.remove(id).statusCode())).containsExactly(204);
    }

    private static String of(UUID id) {
        return "items.find { it.id == '" + id + "' }";
    }
}
