package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Organization;
import io.adobridge.testbed.azure.front.OrganizationPolicy;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class VerificationTest extends StagedTest {

    private static final String FAILED = "report.checks.findAll { it.outcome == 'failed' }";

    @Test
    void passesEveryCheckOfAGoodToken() {
        stage.as(MEMBER).body(stage.wish(Stage.newName())).post(PATH + "/validate").then().statusCode(200)
                .body("valid", equalTo(true))
                .body("checks.name", contains("dns", "tcp", "tls", "http", "api-version", "identity",
                        "organization", "projects", "repos", "pipelines", "pipelines.releases", "pipelines.tests",
                        "pipelines.environments", "boards",
                        "users"))
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
    void passesEveryCheckOfAGoodTokenOfACollection() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", stage.server()));
        wish.put("auth", Map.of("kind", "pat", "token", stage.serverPat()));
        wish.put("reporting", true);

        stage.as(MEMBER).body(wish).post(PATH + "/validate").then().statusCode(200)
                .body("valid", equalTo(true))
                .body("checks.find { it.name == 'tls' }.outcome", equalTo("skipped"))
                .body("checks.findAll { it.outcome == 'passed' }.size()", equalTo(16))
                .body("checks.find { it.name == 'users' }.outcome", equalTo("skipped"));
    }

    @Test
    void tellsAMissingScopeByItsName() {
        Map<String, Object> wish = with("token", stage.pat("vso.project", "vso.code", "vso.build", "vso.release", "vso.test",
                "vso.environment_manage", "vso.graph"));

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/connection-not-valid"))
                .body(FAILED + ".name", contains("boards"))
                .body(FAILED + ".cause", contains("azure-missing-scope"))
                .body(FAILED + ".scope", contains("vso.work"))
                .body(FAILED + "[0].remedy", containsString("vso.work"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "vso.test", "vso.environment_manage" })
    void keepsAConnectionThatLacksAnOptionalScopeDegradedAndNamesTheScope(String lacking) {
        UUID id = stage.register(with("token", stage.pat(Stream.of("vso.project", "vso.code", "vso.build", "vso.release",
                "vso.test", "vso.environment_manage", "vso.work", "vso.graph").filter(scope -> !scope.equals(lacking))
                .toArray(String[]::new))));

        stage.validate(id).then().statusCode(200).body("valid", equalTo(true));

        stage.get(MEMBER, id).then().body("state", equalTo("degraded")).body("stateReason", containsString(lacking))
                .body("integrations.state", contains("active", "degraded", "active"))
                .body("integrations[1].stateReason", containsString(lacking));
    }

    @Test
    void tellsTheScopesThatReportingNeedsWithoutWritingAnything() {
        Map<String, Object> wish = with("token",
                stage.pat("vso.project", "vso.code", "vso.build", "vso.work", "vso.release", "vso.test",
                        "vso.environment_manage", "vso.graph"));
        stage.as(MEMBER).body(wish).post(PATH + "/validate").then().body("valid", equalTo(true));

        wish.put("reporting", true);
        stage.as(MEMBER).body(wish).post(PATH + "/validate").then().statusCode(200)
                .body(FAILED.replace("report.", "") + ".name", contains("repos.statuses", "repos.threads", "pipelines.tags"))
                .body(FAILED.replace("report.", "") + ".scope",
                        contains("vso.code_status", "vso.code_write", "vso.build_execute"));

        wish.put("auth", Map.of("kind", "pat", "token",
                stage.pat("vso.project", "vso.code_write", "vso.build_execute", "vso.work", "vso.release", "vso.test",
                        "vso.environment_manage", "vso.graph")));
        stage.as(MEMBER).body(wish).post(PATH + "/validate").then().body("valid", equalTo(true));
        assertThat(testbed.azure().journal().entries(entry -> !entry.method().equals("GET") && entry.status() < 300
                && !entry.template().endsWith("wit/wiql") && entry.organization().equals(Stage.ORGANIZATION))).isEmpty();
    }

    @Test
    void showsReportingAndLetsPeopleChangeTheirMind() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("reporting", true);
        UUID id = stage.register(wish);
        stage.get(MEMBER, id).then().body("reporting", equalTo(true));

        stage.as(MEMBER).header("If-Match", "*").contentType("application/merge-patch+json").body("{\"reporting\": false}")
                .patch(PATH + "/" + id).then().statusCode(200).body("reporting", equalTo(false));
    }

    @Test
    void showsWhoItActsAsAndAdvisesADedicatedIdentity() {
        stage.as(MEMBER).body(stage.wish(Stage.newName())).post(PATH + "/validate").then().statusCode(200)
                .body("identity.displayName", equalTo("ADO Bridge")).body("identity.kind", equalTo("user"))
                .body("identity.advice", containsString("ADO Bridge"));

        stage.get(MEMBER, stage.register()).then().body("identity.advice", containsString("service principal"));
    }

    @Test
    void advisesNothingAgainstAServicePrincipal() {
        Identity principal = new Identity(UUID.randomUUID(), "Bridge", "bridge", "aadsp.YnJpZGdl");
        String token = testbed.azure().token(TokenSpec.of(Stage.ORGANIZATION, "app_token").withIdentity(principal));

        stage.as(MEMBER).body(with("token", token)).post(PATH + "/validate").then().statusCode(200)
                .body("identity.kind", equalTo("application")).body("identity", not(hasKey("advice")));
    }

    @Test
    void passesWhereOneOfAllProjectsIsDisabled() {
        Organization organization = testbed.azure().organization(OrganizationSpec.named("half-disabled"));
        organization.policy(OrganizationPolicy.DEFAULT
                .withDisabledProjects(testbed.world("half-disabled").projects().at(0).name()));
        Map<String, Object> wish = with("token", testbed.azure().token("half-disabled", "app_token"));
        wish.put("host", Map.of("kind", "services", "organization", "half-disabled"));

        stage.as(MEMBER).body(wish).post(PATH + "/validate").then().body("valid", equalTo(true));
    }

    @Test
    void listsTheScopesToChoose() {
        stage.as(READER).queryParam("services", "repos,boards").queryParam("reporting", true).get(PATH + "/scopes")
                .then().statusCode(200)
                .body("items.scope", contains("vso.project", "vso.code", "vso.work", "vso.graph", "vso.code_status",
                        "vso.code_write"))
                .body("items.label", hasItem("Code: Read & write"));
        stage.as(READER).get(PATH + "/scopes").then().body("items.service", contains(null, "repos", "pipelines", "pipelines",
                "pipelines", "pipelines", "boards", null)).body("items.findAll { it.optional }.scope",
                        contains("vso.release", "vso.test", "vso.environment_manage", "vso.graph"));
        stage.as(READER).queryParam("services", "wiki").get(PATH + "/scopes").then().statusCode(400)
                .body("type", endsWith("/invalid-request"));
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
}
