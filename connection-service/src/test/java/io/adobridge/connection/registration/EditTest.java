package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.connection.Stage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class EditTest extends Editing {

    @ParameterizedTest
    @ValueSource(strings = { "application/merge-patch+json", "application/json" })
    void changesWhatThePatchNamesAndLeavesTheRest(String mediaType) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("description", "as it was");
        wish.put("tags", List.of("old"));
        UUID id = stage.register(wish);
        String name = Stage.newName();

        stage.as(MEMBER).contentType(mediaType).header("If-Match", etag(id)).body(Map.of("name", name, "tags", List.of("new")))
                .patch(PATH + "/" + id).then().statusCode(200).header("ETag", notNullValue())
                .body("name", equalTo(name)).body("tags", contains("new")).body("description", equalTo("as it was"))
                .body("integrations.name", contains(name + " - Repos", name + " - Pipelines", name + " - Boards"))
                .body("generation", equalTo(2));

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("name", equalTo(name))
                .body("generation", equalTo(2)).body("secret.version", equalTo(1));
    }

    @Test
    void clearsWhatIsNull() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("description", "to go");
        wish.put("tags", List.of("to go"));
        wish.put("projects", List.of("Fabrikam"));
        UUID id = stage.register(wish);
        Map<String, Object> patch = new HashMap<>();
        patch.put("description", null);
        patch.put("tags", null);
        patch.put("projects", null);

        edit(id, patch).then().statusCode(200).body("description", nullValue()).body("tags", empty())
                .body("projects", empty());
    }

    @Test
    void staysAsItIsWhenNothingIsAnother() {
        UUID id = stage.register();

        edit(id, Map.of()).then().statusCode(200).body("generation", equalTo(1));
        edit(id, Map.of("owners", List.of("platform"), "host", Map.of("kind", "services", "organization", Stage.ORGANIZATION)))
                .then().statusCode(200).body("generation", equalTo(1));
    }

    @Test
    void addsAndRemovesIntegrationsAndKeepsTheSwitchesOfTheOthers() {
        UUID id = stage.register();
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("enabled", false))
                .patch(PATH + "/" + id + "/integrations/boards").then().statusCode(200);

        edit(id, Map.of("services", List.of("boards"))).then().statusCode(200)
                .body("integrations.service", contains("boards")).body("integrations.enabled", contains(false));
        edit(id, Map.of("services", List.of("boards", "repos"))).then().statusCode(200)
                .body("integrations.service", contains("repos", "boards")).body("integrations.enabled", contains(true, false));
    }

    @Test
    void verifiesWhatDecidesWhetherItHolds() {
        UUID id = stage.register();

        edit(id, Map.of("projects", List.of("No such project"))).then().statusCode(422)
                .body("type", endsWith("/connection-not-valid"))
                .body("report.checks.findAll { it.outcome == 'failed' }.cause", contains("azure-unknown-project"));
        stage.get(MEMBER, id).then().body("projects", empty()).body("generation", equalTo(1));

        stage.as(MEMBER).header("If-Match", "*").queryParam("validate", false)
                .body(Map.of("projects", List.of("No such project"))).patch(PATH + "/" + id).then().statusCode(200)
                .body("projects", contains("No such project"));
    }

    @Test
    void doesNotAskAzureDevOpsAboutLabels() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token));
        UUID id = stage.register(wish);
        testbed.azure().expire(token);

        edit(id, Map.of("description", "said while the token has expired")).then().statusCode(200);
    }

    @Test
    void refusesAnotherHost() {
        UUID id = stage.register();

        edit(id, Map.of("host", Map.of("organization", "another"))).then().statusCode(422)
                .body("type", endsWith("/host-fixed")).body("errors.field", contains("host"))
                .body("detail", containsString("token"));
    }

    @Test
    void refusesAProxyThatTheOperatorDoesNotAllowEvenUnverified() {
        UUID id = stage.register();

        stage.as(MEMBER).header("If-Match", "*").queryParam("validate", false)
                .body(Map.of("proxy", "http://proxy.example.com:3128")).patch(PATH + "/" + id).then().statusCode(422)
                .body("type", endsWith("/host-not-allowed"));
    }

    @Test
    void asksWhichStateThePatchIsBasedOn() {
        UUID id = stage.register();
        String seen = etag(id);

        stage.as(MEMBER).body(Map.of("description", "d")).patch(PATH + "/" + id).then().statusCode(428)
                .body("type", endsWith("/if-match-missing"));
        edit(id, Map.of("description", "first")).then().statusCode(200);
        stage.as(MEMBER).header("If-Match", seen).body(Map.of("description", "second")).patch(PATH + "/" + id)
                .then().statusCode(412).body("type", endsWith("/connection-changed"));
        stage.get(MEMBER, id).then().body("description", equalTo("first"));
    }

    @Test
    void letsOneOfTwoConnectionsTakeAName() {
        List<UUID> ids = List.of(stage.register(), stage.register(), stage.register(), stage.register());
        String name = Stage.newName();

        List<Response> answers = ids.stream().parallel().map(id -> edit(id, Map.of("name", name))).toList();

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> answer.then().body("type", endsWith("/connection-name-taken")));
    }

    @Test
    void keepsTheCallerAmongTheOwners() {
        UUID id = stage.register();

        edit(id, Map.of("owners", List.of("elsewhere"))).then().statusCode(403).body("type", endsWith("/not-an-owner"));
        edit(id, Map.of("owners", List.of("platform", "elsewhere"))).then().statusCode(200);
        stage.get(OUTSIDER, id).then().statusCode(200);
        as(ADMIN, id).body(Map.of("owners", List.of("elsewhere"))).patch(PATH + "/" + id).then().statusCode(200);
        stage.get(MEMBER, id).then().statusCode(404);
    }

    @Test
    void isOnlyForWhoMayWriteAndReachesIt() {
        UUID id = stage.register();

        as(READER, id).body(Map.of("description", "d")).patch(PATH + "/" + id).then().statusCode(403);
        as(OUTSIDER, id).body(Map.of("description", "d")).patch(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void tellsOfEachIntegrationHowItIs() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", stage.pat("vso.project", "vso.code", "vso.build", "vso.release",
                "vso.test", "vso.environment_manage", "vso.graph")));
        UUID id = UUID.fromString(stage.as(MEMBER).queryParam("validate", false).body(wish).post(PATH)
                .then().statusCode(201).extract().path("id"));
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("enabled", false))
                .patch(PATH + "/" + id + "/integrations/repos").then().statusCode(200);
        stage.validate(id).then().statusCode(200);

        stage.get(MEMBER, id).then().body("state", equalTo("degraded"))
                .body("integrations.state", contains("disabled", "active", "degraded"))
                .body("integrations[2].stateReason", containsString("vso.work"))
                .body("integrations[1].stateReason", nullValue());
        stage.as(MEMBER).queryParam("name", wish.get("name")).get(PATH).then()
                .body("items[0].integrations.state", contains("disabled", "active", "degraded"))
                .body("items[0].integrations[2].stateReason", containsString("vso.work"));
    }
}
