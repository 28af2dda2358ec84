package io.adobridge.reporting.sonarqube;

import static io.adobridge.reporting.support.Http.askingFirst;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.PullRequest;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.restassured.RestAssured;

@ReporterTest
class SonarQubeWebhookTest {

    private static final String FIRST = "9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3";
    private static final String SECOND = "7a60720e261505baf66bbc06f23098165092f7b7";
    private static final String DASHBOARD = "http://127.0.0.1:29000/dashboard?id=demo-svc";
    private static final String PROBLEMS = "https://adobridge.io/problems/";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    SonarQubeWebhookTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void theRecordedAnalysesStandOnTheirRevisions() {
        Reporter sonar = reporter();

        sonar.send(Webhook.passed()).statusCode(202).body("taskId", equalTo("dd352269-2b57-47fd-9397-2df38eb89b10"));
        sonar.send(Webhook.failed()).statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(FIRST, sonar.context())).singleElement()
                .extracting(Status::state, Status::description, Status::targetUrl)
                .containsExactly("succeeded", "Quality gate passed: 4 conditions, 4 without a value", DASHBOARD);
        assertThat(bridge.azure().commitStatuses(SECOND, sonar.context())).singleElement()
                .extracting(Status::state, Status::description, Status::targetUrl)
                .containsExactly("failed", "Quality gate failed: 1 of 5 conditions (violations 4 > 0)", DASHBOARD);
    }

    @Test
    void aBranchAnalysisLeavesThePullRequestOfItsCommitAlone() {
        Reporter sonar = reporter();
        PullRequest ofCommit = bridge.azure().pullRequests(AzureView.DEMO).stream()
                .filter(pullRequest -> pullRequest.lastHead().equals(SECOND)).findFirst().orElseThrow();

        sonar.send(Webhook.failed()).statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, ofCommit.id(), sonar.context())).isEmpty();
    }

    @Test
    void aPullRequestAnalysisStandsOnCommitAndPullRequest() {
        Reporter sonar = reporter();
        PullRequest pullRequest = bridge.azure().pullRequests(AzureView.DEMO).get(0);

        sonar.send(analysis("pr", "2026-11-21T01:00:00+0000", pullRequest.lastHead(),
                "\"branch\":{\"name\":\"" + pullRequest.id() + "\",\"type\":\"PULL_REQUEST\"}", "WARN")).statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(pullRequest.lastHead(), sonar.context())).singleElement()
                .extracting(Status::state).isEqualTo("succeeded");
        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, pullRequest.id(), sonar.context())).singleElement()
                .extracting(Status::iterationId, Status::description)
                .containsExactly(pullRequest.heads().size(), "Quality gate passed with warnings");
    }

    @Test
    void aFailedTaskOfAPullRequestIsAnErrorThere() {
        Reporter sonar = reporter();
        int pullRequest = bridge.azure().pullRequests(AzureView.DEMO).get(0).id();

        sonar.send(Webhook.signed("""
                {"taskId":"%s","status":"FAILED","project":{"key":"demo-svc"},
                 "branch":{"name":"%d","type":"PULL_REQUEST"},"properties":{}}""".formatted(UUID.randomUUID(), pullRequest)))
                .statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, pullRequest, sonar.context())).singleElement()
                .extracting(Status::state).isEqualTo("error");
    }

    @Test
    void aFailedTaskOfABranchIsAnErrorOnItsHead() {
        Reporter sonar = reporter();

        sonar.send(Webhook.signed("""
                {"taskId":"%s","status":"FAILED","project":{"key":"demo-svc"},
                 "branch":{"name":"main","type":"BRANCH"},"properties":{}}""".formatted(UUID.randomUUID()))).statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(bridge.azure().headOf("main"), sonar.context())).singleElement()
                .extracting(Status::state).isEqualTo("error");
    }

    @Test
    void anotherSecretProvesNothing() {
        Reporter sonar = reporter();
        Webhook forged = Webhook.signed(new String(Webhook.passed().body(), UTF_8),
                Secret.of("another-secret-of-16-characters"));

        String answer = sonar.send(forged).statusCode(401).body("type", equalTo(PROBLEMS + "webhook-not-proven"))
                .extract().asString();
        sonar.send(Webhook.passed().signature("")).statusCode(401);
        given().body(Webhook.passed().body()).post("/api/v1/webhooks/sonarqube/" + sonar.source()).then().statusCode(401);

        assertThat(given().body(Webhook.passed().body()).header("X-Sonar-Webhook-HMAC-SHA256", Webhook.passed().signature())
                .post("/api/v1/webhooks/sonarqube/" + UUID.randomUUID()).then().statusCode(401).extract().asString())
                .as("an unknown source looks like a wrong signature").isEqualTo(answer);
    }

    @Test
    void aTaskThatComesAgainIsAnsweredTheSameAndChangesNothing() {
        Reporter sonar = reporter();

        String first = sonar.send(Webhook.failed()).statusCode(202).extract().asString();
        rounds.deliver();
        String second = sonar.send(Webhook.failed()).statusCode(202).extract().asString();
        rounds.deliver();

        assertThat(second).isEqualTo(first);
        assertThat(bridge.azure().commitStatuses(SECOND, sonar.context())).hasSize(1);
        bridge.people().reader().get("/api/v1/quality-gates?source=" + sonar.source()).then().statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void anOlderAnalysisNeverTakesThePlaceOfANewerOne() {
        Reporter sonar = reporter();
        String branch = "\"branch\":{\"name\":\"main\",\"type\":\"BRANCH\"}";

        sonar.send(analysis("newer", "2026-11-21T02:00:00+0000", FIRST, branch, "OK")).statusCode(202);
        rounds.deliver();
        String older = sonar.send(analysis("older", "2026-11-21T01:00:00+0000", FIRST, branch, "ERROR")).statusCode(202)
                .extract().path("id");
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(FIRST, sonar.context())).singleElement().extracting(Status::state)
                .isEqualTo("succeeded");
        sonar.show(older).body("deliveries.state", equalTo(List.of("superseded")));
    }

    @Test
    void aKeyThatIsNotMappedIsAProblemThatSaysWhatToDo() {
        Reporter sonar = reporter();

        sonar.send(Webhook.signed("{\"taskId\":\"t\",\"project\":{\"key\":\"other\"},\"qualityGate\":{\"status\":\"OK\"}}"))
                .statusCode(422).body("type", equalTo(PROBLEMS + "unknown-project-key"));
    }

    @Test
    void aKeyOfSeveralRepositoriesIsAProblemThatNamesThem() {
        Reporter sonar = reporter();
        bridge.people().owner().body("{\"projectKey\":\"{project}_{repository}\",\"connectionId\":\"%s\"}"
                .formatted(bridge.connection())).post("/api/v1/sources/" + sonar.source() + "/mappings").then().statusCode(201);

        sonar.send(Webhook.signed("{\"taskId\":\"t\",\"project\":{\"key\":\"a_b_c\"},\"qualityGate\":{\"status\":\"OK\"}}"))
                .statusCode(422).body("type", equalTo(PROBLEMS + "ambiguous-project-key"))
                .body("candidates", equalTo(List.of("a/b_c", "a_b/c")));
    }

    @Test
    void whatIsNoAnalysisIsRefusedOnceItIsProven() {
        Reporter sonar = reporter();

        sonar.send(Webhook.signed("{\"hello\":")).statusCode(400).body("type", equalTo(PROBLEMS + "malformed-analysis"));
        sonar.send(Webhook.signed("{\"taskId\":\"\u0000\"}")).statusCode(400);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() {
        given().config(askingFirst()).body(new byte[1_100_000]).header("X-Sonar-Webhook-HMAC-SHA256", "00")
                .post("/api/v1/webhooks/sonarqube/" + UUID.randomUUID()).then().statusCode(413);
    }

    @Test
    void needsNoTokenAndTakesNone() {
        RestAssured.given().body("{}").post("/api/v1/webhooks/sonarqube/none").then().statusCode(401)
                .body("type", equalTo(PROBLEMS + "webhook-not-proven"));
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }

    private static Webhook analysis(String task, String analysedAt, String revision, String branch, String gate) {
        return Webhook.signed("""
                {"taskId":"%s","status":"SUCCESS","analysedAt":"%s","revision":"%s","project":{"key":"demo-svc"},%s,
                 "qualityGate":{"name":"strict","status":"%s","conditions":[]}}"""
                .formatted(task, analysedAt, revision, branch, gate));
    }
}
