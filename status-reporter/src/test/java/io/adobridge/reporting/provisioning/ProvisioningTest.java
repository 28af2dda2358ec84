package io.adobridge.reporting.provisioning;

import static io.adobridge.testbed.sonarqube.Permission.ADMINISTER;
import static io.adobridge.testbed.sonarqube.Permission.ADMINISTER_PROJECTS;
import static io.adobridge.testbed.sonarqube.Permission.CREATE_PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.sonarqube.Webhook;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.sonarqube.Permission;
import io.adobridge.testbed.sonarqube.SonarQubeStandIn;
import io.adobridge.testbed.sonarqube.SonarWebhook;
import io.restassured.response.ValidatableResponse;

/**
 * Repositories are imported into SonarQube: project, webhook and mapping are there afterwards, however often it is asked for.
 */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class ProvisioningTest {

    private static final Permission[] ALL = Permission.values();

    Bridge bridge;

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void setsProjectWebhookAndMappingUpOnce() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            set(source, sonar, sonar.token(ALL)).statusCode(200).body("url", equalTo(sonar.url().toString()));

            bring(source).statusCode(200).body("sonarProject", equalTo("created")).body("webhook", equalTo("created"))
                    .body("project", equalTo(AzureView.PROJECT)).body("repository", equalTo(AzureView.DEMO));
            bring(source).statusCode(200).body("sonarProject", equalTo("found")).body("webhook", equalTo("updated"));

            assertThat(sonar.project(key)).get().satisfies(project -> {
                assertThat(project.name()).isEqualTo(AzureView.DEMO);
                assertThat(project.mainBranch()).isEqualTo("main");
                assertThat(project.webhooks()).extracting(SonarWebhook::url)
                        .containsExactly(Bridge.PUBLIC_URL + "/api/v1/webhooks/sonarqube/" + source.source());
            });
            bridge.people().reader().get("/api/v1/sources/" + source.source() + "/mappings").then()
                    .body("items.findAll{it.projectKey=='" + key + "'}", hasSize(1));
        }
    }

    @Test
    void whatTheNewWebhookSendsIsAccepted() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            set(source, sonar, sonar.token(ALL)).statusCode(200);
            bring(source).statusCode(200);
            Secret secret = Secret.of(String.valueOf(webhook(sonar).secret()));

            source.send(Webhook.signed("""
                    {"taskId":"%s","status":"SUCCESS","revision":"7a60720e261505baf66bbc06f23098165092f7b7",
                     "project":{"key":"%s"},"qualityGate":{"status":"OK"}}""".formatted(UUID.randomUUID(), key), secret))
                    .statusCode(202);
        }
    }

    @Test
    void anotherSecretIsToldToSonarQubeByImportingAgain() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            set(source, sonar, sonar.token(ALL)).statusCode(200);
            bring(source).statusCode(200);
            bridge.people().owner().body("{\"secret\":\"an0ther-hook-key-0987654321\"}")
                    .put("/api/v1/sources/" + source.source() + "/secret").then().statusCode(204);

            bring(source).statusCode(200).body("webhook", equalTo("updated"));

            assertThat(webhook(sonar).secret()).isEqualTo("an0ther-hook-key-0987654321");
        }
    }

    @Test
    void takesUpWhatSomebodyHasMadeByHandWithATokenThatMayNotSearch() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            sonar.provision(key, "Made by hand").webhooks()
                    .add(new SonarWebhook("theirs", "chat", "https://chat.example.com/hook", null));
            set(source, sonar, sonar.token(CREATE_PROJECTS, ADMINISTER_PROJECTS)).statusCode(200);

            bring(source).statusCode(200).body("sonarProject", equalTo("found")).body("webhook", equalTo("created"));

            assertThat(sonar.project(key).orElseThrow().name()).isEqualTo("Made by hand");
            assertThat(sonar.project(key).orElseThrow().webhooks()).hasSize(2);
        }
    }

    @Test
    void speaksToCloudWithinItsOrganization() {
        try (SonarQubeStandIn cloud = SonarQubeStandIn.cloud("contoso-cloud")) {
            Reporter source = source();
            String token = cloud.token(ALL);
            set(source, cloud, token).statusCode(200).body("organization", nullValue());
            bring(source).statusCode(422).body("type", endsWith("/sonarqube-refused"))
                    .body("detail", containsString("organization"));

            put(source, "{\"url\":\"%s/\",\"organization\":\"contoso-cloud\",\"token\":\"%s\"}".formatted(cloud.url(), token))
                    .statusCode(200).body("organization", equalTo("contoso-cloud"));

            bring(source).statusCode(200).body("sonarProject", equalTo("created")).body("webhook", equalTo("created"));
        }
    }

    @Test
    void showsItsTokenToAnOlderServerAsThatTakesIt() {
        try (SonarQubeStandIn older = SonarQubeStandIn.olderServer()) {
            Reporter source = source();
            set(source, older, older.token(ALL)).statusCode(200);

            bring(source).statusCode(200).body("webhook", equalTo("created"));
        }
    }

    @Test
    void tellsWhatSonarQubeRefuses() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            set(source, sonar, "squ_unknown").statusCode(200);
            bring(source).statusCode(422).body("type", endsWith("/sonarqube-token-refused"));
            set(source, sonar, sonar.token(ADMINISTER)).statusCode(200);
            bring(source).statusCode(422).body("type", endsWith("/sonarqube-permission-missing"));
            set(source, sonar, sonar.token(ALL)).statusCode(200);
            sonar.suspend();
            bring(source).statusCode(503).body("type", endsWith("/sonarqube-unavailable"));
            sonar.resume();
            bring(source).statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://sonar.example.org", "http://169.254.169.254", "http://[::ffff:169.254.169.254]",
            "http://localhost.example.org:9000" })
    void asksNoHostThatTheOperatorDoesNotAllow(String url) {
        put(source(), "{\"url\":\"" + url + "\",\"token\":\"squ_x\"}").statusCode(422)
                .body("type", endsWith("/host-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://localhost", "http://user:pass@localhost:9000", "http://localhost:9000/?x=1", "sonar" })
    void takesNoAddressThatIsNone(String url) {
        put(source(), "{\"url\":\"" + url + "\",\"token\":\"squ_x\"}").statusCode(400)
                .body("errors.field", equalTo(List.of("url")));
    }

    @Test
    void keepsTheTokenInVaultAndShowsItNowhere() {
        Reporter source = source();
        String path = "/api/v1/sources/" + source.source() + "/server";
        String answer = put(source, "{\"url\":\"http://localhost:9000\",\"token\":\"squ_masked\"}").statusCode(200).extract()
                .asString();

        assertThat(answer + bridge.people().reader().get(path).then().statusCode(200).extract().asString())
                .doesNotContain("squ_masked");
        assertThat(bridge.testbed().vault().read("adobridge/sources/" + source.source()).toString()).contains("squ_masked");
        bridge.people().owner().header("If-Match", "\"another\"").delete(path).then().statusCode(412);
        bridge.people().stranger().get(path).then().statusCode(404);
        bridge.people().owner().delete(path).then().statusCode(204);
        bridge.people().reader().get(path).then().statusCode(404).body("type", endsWith("/sonarqube-not-set"));
        bring(source).statusCode(404).body("type", endsWith("/sonarqube-not-set"));
        assertThat(bridge.testbed().vault().read("adobridge/sources/" + source.source()).toString())
                .doesNotContain("squ_masked");
    }

    @Test
    void importsOnlyRepositoriesThatAreInUse() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            set(source, sonar, sonar.token(ALL)).statusCode(200);

            bring(source, "no-such-repository").statusCode(422).body("type", endsWith("/repository-not-found"));
            bring(source, bridge.azure().disabledRepository()).statusCode(422).body("type", endsWith("/repository-not-found"));

            assertThat(sonar.project(key)).isEmpty();
        }
    }

    @Test
    void leavesAKeyWhereItLeads() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter source = source();
            set(source, sonar, sonar.token(ALL)).statusCode(200);
            source.map(key, "elsewhere").statusCode(201);

            bring(source).statusCode(409).body("type", endsWith("/project-key-taken"));

            assertThat(sonar.calls()).isEmpty();
        }
    }

    @Test
    void isForSonarQubeAlone() {
        String generic = bridge.people().owner().body("""
                {"name":"generic-%s","kind":"generic","connectionId":"%s"}""".formatted(key, bridge.connection()))
                .post("/api/v1/sources").then().statusCode(201).extract().path("id");

        bridge.people().owner().body("{\"url\":\"http://localhost:9000\",\"token\":\"squ_x\"}")
                .put("/api/v1/sources/" + generic + "/server").then().statusCode(422)
                .body("type", endsWith("/not-sonarqube"));
    }

    @Test
    void namesWhatIsWrongWithAnImport() {
        bridge.people().owner().body("{\"project\":\" \"}").put("/api/v1/sources/x/projects/" + key).then().statusCode(400)
                .body("errors.field", hasItem("repository"));
    }

    private Reporter source() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }

    private ValidatableResponse set(Reporter source, SonarQubeStandIn sonar, String token) {
        return put(source, "{\"url\":\"%s\",\"token\":\"%s\"}".formatted(sonar.url(), token));
    }

    private ValidatableResponse put(Reporter source, String server) {
        return bridge.people().owner().body(server).put("/api/v1/sources/" + source.source() + "/server").then();
    }

    private ValidatableResponse bring(Reporter source) {
        return bring(source, AzureView.DEMO);
    }

    private ValidatableResponse bring(Reporter source, String repository) {
        return bridge.people().owner()
                .body("{\"project\":\"%s\",\"repository\":\"%s\"}".formatted(AzureView.PROJECT, repository))
                .put("/api/v1/sources/" + source.source() + "/projects/" + key).then();
    }

    private SonarWebhook webhook(SonarQubeStandIn sonar) {
        return sonar.project(key).orElseThrow().webhooks().get(0);
    }
}
