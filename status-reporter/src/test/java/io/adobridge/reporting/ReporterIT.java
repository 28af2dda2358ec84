package io.adobridge.reporting;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.sonarqube.Webhook;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.PullRequest;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.BridgeResource;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.sonarqube.Permission;
import io.adobridge.testbed.sonarqube.SonarQubeStandIn;
import io.adobridge.testbed.sonarqube.SonarWebhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** From a source to the statuses that people see, against the packaged service. */
@QuarkusIntegrationTest
@WithTestResource(BridgeResource.class)
class ReporterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FIRST = "9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3";
    private static final String SECOND = "7a60720e261505baf66bbc06f23098165092f7b7";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    @Test
    void takesTheRecordedAnalysesToTheirRevisions() {
        Reporter sonar = reporter();

        sonar.send(Webhook.passed()).statusCode(202);
        String failed = sonar.send(Webhook.failed()).statusCode(202).extract().path("id");
        sonar.send(Webhook.signed("{}", Secret.of("another-secret-of-16-characters"))).statusCode(401)
                .body("type", equalTo("https://adobridge.io/problems/webhook-not-proven"));
        sonar.send(Webhook.signed("{}")).statusCode(400)
                .body("type", equalTo("https://adobridge.io/problems/malformed-analysis"));
        awaitDelivered(sonar, failed);

        assertThat(bridge.azure().commitStatuses(SECOND, sonar.context())).singleElement()
                .extracting(Status::state, Status::description)
                .containsExactly("failed", "Quality gate failed: 1 of 5 conditions (violations 4 > 0)");
        Eventually.holds("the passed analysis stands", PATIENCE,
                () -> bridge.azure().commitStatuses(FIRST, sonar.context()).size() == 1);
    }

    @Test
    void takesAnyToolsGateToThePullRequest() {
        Reporter tool = reporter();
        PullRequest pullRequest = bridge.azure().pullRequests(AzureView.DEMO).get(0);

        String gate = tool.post(AzureView.DEMO, "failed", """
                "commit":"%s","pullRequest":%d,"name":"strict","conditions":[
                {"metric":"coverage","operator":"lessThan","value":"71.2","threshold":"80","status":"failed"}]
                """.formatted(pullRequest.lastHead(), pullRequest.id())).statusCode(202).extract().path("id");
        awaitDelivered(tool, gate);

        tool.show(gate).body("deliveries", hasSize(2)).body("conditions[0].operator", equalTo("lessThan"));
        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, pullRequest.id(), tool.context())).singleElement()
                .extracting(Status::state, Status::iterationId, Status::description).containsExactly("failed",
                        pullRequest.heads().size(), "Quality gate failed: 1 of 1 condition (coverage 71.2 < 80)");
        bridge.people().reader().get("/api/v1/quality-gates?source=" + tool.source()).then().statusCode(200)
                .body("items.id", equalTo(List.of(gate)));
        bridge.people().reader().get("/api/v1/sources/" + tool.source() + "/mappings").then().statusCode(200)
                .body("items.projectKey", equalTo(List.of("demo-svc")));
    }

    @Test
    void importsARepositoryIntoSonarQubeAndTakesWhatThatSends() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Reporter tool = reporter();
            String path = "/api/v1/sources/" + tool.source();
            bridge.people().owner().body("{\"url\":\"%s\",\"token\":\"%s\"}".formatted(sonar.url(),
                    sonar.token(Permission.values()))).put(path + "/server").then().statusCode(200);

            bridge.people().owner().body("{\"project\":\"%s\",\"repository\":\"%s\"}".formatted(AzureView.PROJECT,
                    AzureView.DEMO)).put(path + "/projects/imported").then().statusCode(200)
                    .body("sonarProject", equalTo("created")).body("webhook", equalTo("created"));
            bridge.people().reader().get(path + "/server").then().statusCode(200)
                    .body("url", equalTo(sonar.url().toString()));

            SonarWebhook webhook = sonar.project("imported").orElseThrow().webhooks().get(0);
            tool.send(Webhook.signed("{\"taskId\":\"1\",\"revision\":\"%s\",\"project\":{\"key\":\"imported\"},"
                    .formatted(FIRST) + "\"qualityGate\":{\"status\":\"OK\"}}", Secret.of(String.valueOf(webhook.secret()))))
                    .statusCode(202);
        }
    }

    @Test
    void listsWhatCannotBeDelivered() {
        Reporter tool = reporter();
        String gate = tool.post("nowhere", "passed", "\"commit\":\"" + FIRST + "\"").statusCode(202).extract().path("id");

        Eventually.holds("the delivery is given up", PATIENCE,
                () -> tool.show(gate).extract().path("deliveries[0].state").equals("dead"));

        String delivery = bridge.people().reader().get("/api/v1/deliveries?state=dead&report=" + gate).then()
                .statusCode(200).body("items[0].reason", equalTo("repository-not-found")).extract().path("items[0].id");
        bridge.people().owner().post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(202);
        given().get("/q/health/well").then().body("checks.name",
                containsInAnyOrder("connection-service", "deliveries", "ingestion-service"));
    }

    @Test
    void tellsOperatorsAndCallersAboutItself() {
        get("/q/health/ready").then().statusCode(200);
        get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/webhooks/sonarqube/{source}"));
        get("/q/metrics").then().statusCode(200).body(containsString("adobridge_delivery_backlog"));
        get("/api/v1/sources").then().statusCode(401);
        bridge.people().owner().body("{\"name\":\"x\",\"kind\":\"sonarqube\",\"secret\":\"short\"}").post("/api/v1/sources")
                .then().statusCode(400).body("errors[0].field", equalTo("secret"));
    }

    private void awaitDelivered(Reporter reporter, String gate) {
        Eventually.holds("all deliveries of the gate are delivered", PATIENCE, () -> reporter.show(gate).extract()
                .<List<String>> path("deliveries.state").stream().allMatch("delivered"::equals));
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
