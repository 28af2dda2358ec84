package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class ChangeTest extends StagedTest {

    @Test
    void switchesOneIntegrationAndTellsTheOthers() {
        UUID id = stage.register();

        turn(id, "boards", false, etag(id)).then().statusCode(200)
                .body("integrations.enabled", contains(true, true, false)).body("generation", equalTo(2));

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then()
                .body("integrations.enabled", contains(true, true, false)).body("generation", equalTo(2));
    }

    @Test
    void isDisabledOnceEverythingIsOffAndActiveAgainOnceSomethingIsOn() {
        UUID id = stage.register();
        for (String service : List.of("repos", "pipelines", "boards")) {
            turn(id, service, false, etag(id)).then().statusCode(200);
        }
        stage.get(MEMBER, id).then().body("state", equalTo("disabled"));
        stage.as(MEMBER).queryParam("limit", 500).get(PATH).then()
                .body("items.find { it.id == '" + id + "' }.state", equalTo("disabled"));

        turn(id, "boards", true, etag(id)).then().body("state", equalTo("active"));
    }

    @Test
    void asksWhichStateAChangeIsBasedOn() {
        UUID id = stage.register();
        String seen = etag(id);

        stage.as(MEMBER).body(Map.of("enabled", false)).patch(PATH + "/" + id + "/integrations/repos")
                .then().statusCode(428).body("type", endsWith("/if-match-missing"));
        turn(id, "repos", false, seen).then().statusCode(200);
        turn(id, "repos", true, seen).then().statusCode(412).body("type", endsWith("/connection-changed"));
    }

    @Test
    void letsOneOfManyAtTheSameMomentTurnASwitch() {
        UUID id = stage.register();
        String seen = etag(id);

        List<Integer> statuses = IntStream.range(0, 6).parallel()
                .mapToObj(each -> turn(id, "repos", false, seen).statusCode()).toList();

        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        stage.get(MEMBER, id).then().body("generation", equalTo(2));
    }

    @Test
    void hasNoSwitchForAServiceThatWasNotChosen() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("services", List.of("repos"));
        UUID id = stage.register(wish);

        turn(id, "boards", true, etag(id)).then().statusCode(404).body("type", endsWith("/integration-not-found"));
        turn(id, "wiki", true, etag(id)).then().statusCode(400);
    }

    @Test
    void replacesTheTokenBesideTheOldOne() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("customHeaders", Map.of("X-Access", "let me in"));
        UUID id = stage.register(wish);
        String token = stage.pat();

        stage.as(MEMBER).body(Map.of("token", token, "expiresOn", "2099-12-31")).put(PATH + "/" + id + "/token")
                .then().statusCode(200).body("auth.expiresOn", equalTo("2099-12-31")).body("generation", equalTo(2));

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("secret.version", equalTo(2));
        assertThat(testbed.vault().read("adobridge/connections/" + id)).hasValueSatisfying(content -> {
            assertThat(content.path("token").asText()).isEqualTo(token);
            assertThat(content.path("headers").path("X-Access").asText()).isEqualTo("let me in");
        });
        assertThat(testbed.vault().metadata("adobridge/connections/" + id)).hasValueSatisfying(
                metadata -> assertThat(metadata.at("/versions/1/destroyed").asBoolean(true)).isFalse());
    }

    @Test
    void keepsTheOldTokenWhenTheNewOneDoesNotHold() {
        UUID id = stage.register();

        stage.as(MEMBER).body(Map.of("token", "wr0ng")).put(PATH + "/" + id + "/token")
                .then().statusCode(422).body("type", endsWith("/connection-not-valid"));

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("secret.version", equalTo(1))
                .body("generation", equalTo(1));
    }

    @Test
    void letsOneOfManyAtTheSameMomentReplaceTheToken() {
        UUID id = stage.register();

        List<Integer> statuses = IntStream.range(0, 6).parallel().mapToObj(each -> stage.as(MEMBER)
                .queryParam("validate", false).body(Map.of("token", stage.pat())).put(PATH + "/" + id + "/token").statusCode())
                .toList();

        assertThat(statuses).contains(200).containsOnly(200, 409);
        int inUse = stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").path("secret.version");
        assertThat(testbed.vault().metadata("adobridge/connections/" + id)).hasValueSatisfying(metadata -> assertThat(
                metadata.at("/versions/" + inUse + "/destroyed").asBoolean(true)).isFalse());
    }

    @Test
    void goesOnAfterAReplacementThatWasCutOffBehindVault() {
        UUID id = stage.register();
        testbed.vault().write("adobridge/connections/" + id, Map.of("token", "written, and then the process was killed"));

        stage.as(MEMBER).body(Map.of("token", stage.pat())).put(PATH + "/" + id + "/token").then().statusCode(200);

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("secret.version", equalTo(3));
        stage.validate(id).then().body("valid", equalTo(true));
    }

    private String etag(UUID id) {
        return stage.get(MEMBER, id).then().statusCode(200).extract().header("ETag");
    }

    private Response turn(UUID id, String service, boolean enabled, String ifMatch) {
        return stage.as(MEMBER).header("If-Match", ifMatch).body(Map.of("enabled", enabled))
                .patch(PATH + "/" + id + "/integrations/" + service);
    }
}
