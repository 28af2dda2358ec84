package io.adobridge.reporting.gate;

import static io.adobridge.reporting.support.Http.askingFirst;
import static io.adobridge.reporting.support.Http.isProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.sonarqube.Webhook;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.restassured.response.ValidatableResponse;

/** Requests that are sent to do harm, or reports that lead nowhere: each has an answer, or a reason where it shows later. */
@ReporterTest
class BadGatesTest {

    private static final int MOST = 1 << 20;

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    BadGatesTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @ParameterizedTest
    @ValueSource(strings = { "quality-gates", "gates", "measures", "sources", "checks/quality-gate",
            "checks/quality-gate/now" })
    void refusesWhatCannotBeRead(String path) {
        isRefused(path, "{\"source\":\"so".getBytes(UTF_8));
        isRefused(path, "{\"source\":\"größer\"}".getBytes(ISO_8859_1));
        isRefused(path, ("{\"source\":" + "[".repeat(MOST / 4)).getBytes(UTF_8));
        isRefused(path, ("{\"conditions\":" + "[{\"metric\":".repeat(20_000)).getBytes(UTF_8));
        isRefused(path, new byte[] { 0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f });
        isRefused(path, "{} {}".getBytes(UTF_8));
    }

    private void isRefused(String path, byte[] body) {
        bridge.people().owner().body(body).post("/api/v1/" + path).then().statusCode(400)
                .body("type", isProblem("unreadable-body"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "quality-gates", "gates", "measures", "sources", "checks/quality-gate",
            "webhooks/sonarqube/any" })
    void refusesWhatIsHuge(String path) {
        bridge.people().owner().config(askingFirst()).body("{" + " ".repeat(MOST) + "}").post("/api/v1/" + path).then()
                .statusCode(413)
                .body("type", isProblem("too-large"));
    }

    @Test
    void refusesWebhooksThatCannotBeRead() {
        Reporter sonar = reporter();

        for (String body : List.of("{\"taskId\":\"78b", "{\"project\":" + "[".repeat(MOST / 4), "")) {
            sonar.send(Webhook.signed(body)).statusCode(400).body("type", isProblem("malformed-analysis"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "..", ".", "a/../b", "..\\\\x", " ", "a\\tb" })
    void refusesRepositoriesThatAreWaysToOtherPlaces(String name) {
        Reporter tool = reporter();

        tool.post(name, "passed", "\"pullRequest\":1").statusCode(400).body("type", isProblem("invalid-request"))
                .body("errors.field", hasItem("repository"));
        tool.map("other", name).statusCode(400).body("errors.field", hasItem("repository"));
    }

    @Test
    void noProjectKeyIsAWayToAnotherPlace() {
        Reporter sonar = reporter();
        bridge.people().owner().body("{\"projectKey\":\"{project}_{repository}\",\"connectionId\":\"%s\"}"
                .formatted(bridge.connection())).post("/api/v1/sources/" + sonar.source() + "/mappings").then().statusCode(201);

        for (String key : List.of(".._..", "Fabrikam_..", "Fabrikam_a/b", "../.._demo")) {
            sonar.send(Webhook
                    .signed("{\"taskId\":\"t\",\"project\":{\"key\":\"" + key + "\"},\"qualityGate\":{\"status\":\"OK\"}}"))
                    .statusCode(422).body("type", isProblem("unknown-project-key"));
        }
    }

    @Test
    void givesUpWhatStandsOnAnUnknownCommit() {
        Reporter tool = reporter();

        isGivenUp(tool, tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + "a".repeat(40) + "\""), "commit-not-found");
    }

    @Test
    void givesUpWhatStandsOnNoPullRequest() {
        Reporter tool = reporter();

        isGivenUp(tool, tool.post(AzureView.DEMO, "passed", "\"pullRequest\":999999"), "pull-request-not-found");
    }

    @Test
    void givesUpWhatStandsInADisabledRepository() {
        Reporter tool = reporter();

        isGivenUp(tool, tool.post(bridge.azure().disabledRepository(), "passed", "\"pullRequest\":1"), "repository-disabled");
    }

    /** Azure DevOps takes statuses there, where people look up later what stood on what was merged. */
    @Test
    void aStatusStandsOnAPullRequestThatIsClosed() {
        Reporter tool = reporter();
        int number = bridge.azure().pullRequests(AzureView.DEMO).get(2).id();
        new Conversation(bridge.azure(), number).abandon();

        String id = tool.post(AzureView.DEMO, "failed", "\"pullRequest\":" + number).statusCode(202).extract().path("id");
        rounds.deliver();

        tool.show(id).body("deliveries[0].state", equalTo("delivered"));
        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, number, tool.context())).hasSize(1);
    }

    private void isGivenUp(Reporter tool, ValidatableResponse posted, String reason) {
        String id = posted.statusCode(202).extract().path("id");
        rounds.deliver();
        tool.show(id).body("deliveries[0].state", equalTo("dead")).body("deliveries[0].reason", equalTo(reason));
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
