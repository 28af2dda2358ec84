package io.adobridge.reporting.gate;

import static io.adobridge.reporting.support.Http.askingFirst;
import static io.adobridge.reporting.support.Http.isProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.sonarqube.Webhook;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.restassured.RestAssured;
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

    /** Without a length nobody knows beforehand; whoever goes on sending finds the connection closed. */
    @ParameterizedTest
    @ValueSource(strings = { "checks/quality-gate", "webhooks/sonarqube/any" })
    void refusesWhatTurnsOutToBeHuge(String path) throws IOException {
        byte[] chunk = ("10000\r\n" + " ".repeat(1 << 16) + "\r\n").getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));

            assertThat(answerWhileSending(socket, chunk, 4 * MOST / (1 << 16))).isIn("HTTP/1.1 413", "closed");
        }
    }

    /** Who stops after that gets the whole answer. */
    @ParameterizedTest
    @ValueSource(strings = { "checks/quality-gate", "webhooks/sonarqube/any" })
    void tellsThatSomethingWithoutALengthIsHuge(String path) throws IOException {
        String chunked = "\r\n%x\r\n%s".formatted(MOST + 1, "{" + " ".repeat(MOST));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("POST /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    + "application/json\r\nTransfer-Encoding: chunked\r\n" + chunked).getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "https://adobridge.io/problems/too-large");
        }
    }

    @ParameterizedTest
    @CsvSource({ "quality-gates?connection=fabrikam, connection, must be a UUID",
            "quality-gates?pullRequest=many, pullRequest, must be a whole number",
            "quality-gates?limit=all, limit, must be a whole number", "quality-gates/mine, id, must be a UUID",
            "deliveries?report=mine, report, must be a UUID", "findings?connection=x, connection, must be a UUID" })
    void namesTheParameterThatIsNotWhatItHasToBe(String address, String name, String rule) {
        bridge.people().owner().get("/api/v1/" + address).then().statusCode(400).body("type", isProblem("invalid-request"))
                .body("errors", hasSize(1)).body("errors[0].field", equalTo(name)).body("errors[0].message", equalTo(rule));
    }

    @Test
    void anAddressThatNothingIsAtIsNoWrongParameter() {
        bridge.people().owner().get("/api/v1/nothing/here").then().statusCode(404).body("type", isProblem("not-found"));
    }

    private static String answerWhileSending(Socket socket, byte[] chunk, int chunks) {
        try {
            for (int sent = 0; sent < chunks && socket.getInputStream().available() == 0; sent++) {
                socket.getOutputStream().write(chunk);
            }
            socket.getOutputStream().write("0\r\n\r\n".getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), UTF_8);
        } catch (IOException closed) {
            return "closed";
        }
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
        int number = abandonedPullRequest();

        String id = tool.post(AzureView.DEMO, "failed", "\"pullRequest\":" + number).statusCode(202).extract().path("id");
        rounds.deliver();

        tool.show(id).body("deliveries[0].state", equalTo("delivered"));
        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, number, tool.context())).hasSize(1);
    }

    /** One of its own: other tests look at those that are active. */
    private int abandonedPullRequest() {
        World world = bridge.testbed().world(Bridge.ORGANIZATION);
        Identity somebody = world.people().all().get(0);
        Repository repository = world.repositories().all().stream().filter(one -> one.name().equals(AzureView.DEMO))
                .findFirst().orElseThrow();
        String branch = "feature/" + UUID.randomUUID();
        world.git().pushCommits(repository, branch, 1, somebody);
        int number = world.git().openPullRequest(repository, branch, "given up", "", somebody).id();
        new Conversation(bridge.azure(), number).abandon();
        return number;
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
