package io.adobridge.reporting.provisioning;

import static io.adobridge.testbed.sonarqube.Permission.ADMINISTER_PROJECTS;
import static io.adobridge.testbed.sonarqube.Permission.CREATE_PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.sonarqube.Webhook;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.sonarqube.Permission;
import io.adobridge.testbed.sonarqube.SonarQubeStandIn;
import io.adobridge.testbed.sonarqube.SonarWebhook;

/**
 * Repositories are imported into SonarQube: project, webhook and mapping are there afterwards, however often it is asked for.
 */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class ProvisioningTest {

    private static final Permission[] ALL = Permission.values();

    Bridge bridge;

    @Test
    void setsProjectWebhookAndMappingUpOnce() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(ALL)).statusCode(200).body("url", equalTo(sonar.url().toString()));

            project.bring().statusCode(200).body("sonarProject", equalTo("created")).body("webhook", equalTo("created"))
                    .body("project", equalTo(AzureView.PROJECT)).body("repository", equalTo(AzureView.DEMO));
            project.bring().statusCode(200).body("sonarProject", equalTo("found")).body("webhook", equalTo("updated"));

            assertThat(sonar.project(project.key())).get().satisfies(made -> {
                assertThat(made.name()).isEqualTo(AzureView.DEMO);
                assertThat(made.mainBranch()).isEqualTo("main");
                assertThat(made.webhooks()).extracting(SonarWebhook::url)
                        .containsExactly(Bridge.PUBLIC_URL + "/api/v1/webhooks/sonarqube/" + project.source().source());
            });
            bridge.people().reader().get("/api/v1/sources/" + project.source().source() + "/mappings").then()
                    .body("items.findAll{it.projectKey=='" + project.key() + "'}", hasSize(1));
        }
    }

    @Test
    void whatTheNewWebhookSendsIsAccepted() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(ALL)).statusCode(200);
            project.bring().statusCode(200);
            Secret secret = Secret.of(String.valueOf(project.webhook(sonar).secret()));

            project.source()
                    .send(Webhook.signed("""
                            {"taskId":"%s","status":"SUCCESS","revision":"7a60720e261505baf66bbc06f23098165092f7b7",
                             "project":{"key":"%s"},"qualityGate":{"status":"OK"}}""".formatted(UUID.randomUUID(),
                            project.key()), secret))
                    .statusCode(202);
        }
    }

    @Test
    void anotherSecretIsToldToSonarQubeByImportingAgain() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(ALL)).statusCode(200);
            project.bring().statusCode(200);
            bridge.people().owner().body("{\"secret\":\"an0ther-hook-key-0987654321\"}")
                    .put("/api/v1/sources/" + project.source().source() + "/secret").then().statusCode(204);

            project.bring().statusCode(200).body("webhook", equalTo("updated"));

            assertThat(project.webhook(sonar).secret()).isEqualTo("an0ther-hook-key-0987654321");
        }
    }

    @Test
    void takesUpWhatSomebodyHasMadeByHandWithATokenThatMayNotSearch() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            sonar.provision(project.key(), "Made by hand").webhooks()
                    .add(new SonarWebhook("theirs", "chat", "https://chat.example.com/hook", null));
            project.set(sonar, sonar.token(CREATE_PROJECTS, ADMINISTER_PROJECTS)).statusCode(200);

            project.bring().statusCode(200).body("sonarProject", equalTo("found")).body("webhook", equalTo("created"));

            assertThat(sonar.project(project.key()).orElseThrow().name()).isEqualTo("Made by hand");
            assertThat(sonar.project(project.key()).orElseThrow().webhooks()).hasSize(2);
        }
    }

    @Test
    void speaksToCloudWithinItsOrganization() {
        try (SonarQubeStandIn cloud = SonarQubeStandIn.cloud("contoso-cloud")) {
            Importing project = Importing.into(bridge, bridge.connection());
            String token = cloud.token(ALL);
            project.set(cloud, token).statusCode(200).body("organization", nullValue());
            project.bring().statusCode(422).body("type", endsWith("/sonarqube-refused"))
                    .body("detail", containsString("organization"));

            project.put("{\"url\":\"%s/\",\"organization\":\"contoso-cloud\",\"token\":\"%s\"}".formatted(cloud.url(), token))
                    .statusCode(200).body("organization", equalTo("contoso-cloud"));

            project.bring().statusCode(200).body("sonarProject", equalTo("created")).body("webhook", equalTo("created"));
        }
    }

    @Test
    void showsItsTokenToAnOlderServerAsThatTakesIt() {
        try (SonarQubeStandIn older = SonarQubeStandIn.olderServer()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(older, older.token(ALL)).statusCode(200);

            project.bring().statusCode(200).body("webhook", equalTo("created"));
        }
    }

    @Test
    void isSetAnewByWhoHasSeenWhereItIs() {
        Importing project = Importing.into(bridge, bridge.connection());
        String path = "/api/v1/sources/" + project.source().source() + "/server";
        String server = "{\"url\":\"http://localhost:%d\",\"token\":\"squ_x\"}";
        String seen = project.put(server.formatted(9000)).statusCode(200).extract().header("ETag");

        bridge.people().owner().header("If-Match", seen).body(server.formatted(9001)).put(path).then().statusCode(200);
        bridge.people().owner().header("If-Match", seen).body(server.formatted(9002)).put(path).then().statusCode(412)
                .contentType("application/problem+json").body("type", endsWith("/sonarqube-changed"));

        bridge.people().reader().get(path).then().body("url", endsWith(":9001"));
        bridge.people().reader().header("If-Match", seen).get(path).then().statusCode(412)
                .body("type", endsWith("/sonarqube-changed"));
    }

    @Test
    void keepsTheTokenInVaultAndShowsItNowhere() {
        Importing project = Importing.into(bridge, bridge.connection());
        String path = "/api/v1/sources/" + project.source().source() + "/server";
        String answer = project.put("{\"url\":\"http://localhost:9000\",\"token\":\"squ_masked\"}").statusCode(200).extract()
                .asString();

        assertThat(answer + bridge.people().reader().get(path).then().statusCode(200).extract().asString())
                .doesNotContain("squ_masked");
        assertThat(bridge.testbed().vault().read("adobridge/sources/" + project.source().source()).toString())
                .contains("squ_masked");
        bridge.people().owner().header("If-Match", "\"another\"").delete(path).then().statusCode(412)
                .body("type", endsWith("/sonarqube-changed"));
        bridge.people().stranger().get(path).then().statusCode(404);
        bridge.people().owner().delete(path).then().statusCode(204);
        bridge.people().owner().header("If-Match", "*").body("{\"url\":\"http://localhost:9000\",\"token\":\"squ_other\"}")
                .put(path).then().statusCode(412).body("type", endsWith("/sonarqube-changed"));
        bridge.people().reader().get(path).then().statusCode(404).body("type", endsWith("/sonarqube-not-set"));
        project.bring().statusCode(404).body("type", endsWith("/sonarqube-not-set"));
        assertThat(bridge.testbed().vault().read("adobridge/sources/" + project.source().source()).toString())
                .doesNotContain("squ_masked");
    }
}
