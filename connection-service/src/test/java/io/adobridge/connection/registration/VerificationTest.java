package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class VerificationTest extends StagedTest {

    private static final String FAILED = "report.checks.findAll { it.outcome == 'failed' }";

    @Test
    void passesEveryCheckOfAGoodToken() {
        stage.as(MEMBER).body(stage.wish(Stage.newName())).post(PATH + "/validate").then().statusCode(200)
                .body("valid", equalTo(true))
                .body("checks.name", contains("reachability", "identity", "projects", "repos", "pipelines", "boards"))
                .body("checks.findAll { it.outcome != 'passed' }", equalTo(List.of()));
    }

    @Test
    void savesNothingWhenTryingOut() {
        String name = Stage.newName();
        int before = testbed.vault().list("adobridge/connections").size();

        stage.as(MEMBER).body(stage.wish(name)).post(PATH + "/validate").then().statusCode(200);

        stage.as(MEMBER).queryParam("name", name).get(PATH).then().body("items", equalTo(List.of()));
        assertThat(testbed.vault().list("adobridge/connections")).hasSize(before);
    }

    @Test
    void tellsAWrongToken() {
        refused(with("token", "wr0ng"), "identity", "azure-token-refused");
    }

    @Test
    void tellsAnExpiredToken() {
        String token = stage.pat();
        testbed.azure().expire(token);

        refused(with("token", token), "identity", "azure-token-expired");
    }

    @Test
    void tellsAMissingScopeByItsName() {
        Map<String, Object> wish = with("token", stage.pat("vso.project", "vso.code", "vso.build"));

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/connection-not-valid"))
                .body(FAILED + ".name", contains("boards"))
                .body(FAILED + ".cause", contains("azure-missing-scope"))
                .body(FAILED + ".scope", contains("vso.work"))
                .body(FAILED + "[0].remedy", containsString("vso.work"));
    }

    @Test
    void tellsAnUnknownOrganization() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "services", "organization", "nobody-there"));

        refused(wish, "identity", "azure-unknown-organization");
    }

    @Test
    void tellsAnUnknownProject() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("projects", List.of("No such project"));

        refused(wish, "projects", "azure-unknown-project");
    }

    @Test
    void tellsAServerThatDoesNotAnswer() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", "http://localhost:1/tfs/Nobody"));

        refused(wish, "reachability", "azure-unreachable");
    }

    @Test
    void savesWhatDoesNotHoldWhenAskedTo() {
        UUID id = UUID.fromString(stage.as(MEMBER).queryParam("validate", false).body(with("token", "wr0ng")).post(PATH)
                .then().statusCode(201).body("state", equalTo("degraded")).extract().path("id"));

        stage.validate(id).then().statusCode(200).body("valid", equalTo(false));

        stage.get(MEMBER, id).then().body("state", equalTo("invalid")).body("generation", equalTo(2))
                .body("stateReason", containsString("identity"));
    }

    @Test
    void recordsWhatBecameOfASavedConnection() {
        String token = stage.pat();
        UUID id = stage.register(with("token", token));
        testbed.azure().expire(token);

        stage.validate(id).then().statusCode(200).body("valid", equalTo(false));

        stage.get(MEMBER, id).then().body("state", equalTo("expired"))
                .body("identity.displayName", equalTo("ADO Bridge"));
    }

    private Map<String, Object> with(String member, String value) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", member, value));
        return wish;
    }

    private void refused(Map<String, Object> wish, String check, String cause) {
        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/connection-not-valid"))
                .body(FAILED + ".name", contains(check))
                .body(FAILED + ".cause", contains(cause));
    }
}
