package io.adobridge.reporting.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.PullRequest;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;

@ReporterTest
class QualityGateTest {

    private static final String PROBLEMS = "https://adobridge.io/problems/";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    QualityGateTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void standsOnTheIterationOfItsCommit() {
        Reporter tool = reporter();
        PullRequest pushed = pullRequestOfSeveralPushes();

        String id = tool.post(AzureView.DEMO, "failed", """
                "commit":"%s","pullRequest":%d,"name":"strict","link":"https://tool.example.com/1",
                "conditions":[{"metric":"violations","operator":"greaterThan","value":"4","threshold":"0","status":"failed"}]
                """.formatted(pushed.firstHead().toUpperCase(Locale.ROOT), pushed.id()))
                .statusCode(202).header("Location", notNullValue()).body("deliveries", hasSize(2)).extract().path("id");
        rounds.deliver();

        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, pushed.id(), tool.context())).singleElement()
                .extracting(Status::iterationId, Status::state, Status::description, Status::targetUrl)
                .containsExactly(1, "failed", "Quality gate failed: 1 of 1 condition (violations 4 > 0)",
                        "https://tool.example.com/1");
        assertThat(bridge.azure().commitStatuses(pushed.firstHead(), tool.context())).hasSize(1);
        tool.show(id).body("deliveries.state", equalTo(List.of("delivered", "delivered")))
                .body("deliveries.iteration", hasItem(1));
    }

    @Test
    void isTakenAsJsonFromAnyToolThatHasNoWebhook() {
        String name = "scanner-" + UUID.randomUUID();
        bridge.people().owner().body("""
                {"name":"%s","kind":"generic","connectionId":"%s"}""".formatted(name, bridge.connection()))
                .post("/api/v1/sources").then().statusCode(201).body("webhookPath", nullValue());
        String commit = bridge.azure().commits(3).get(2);

        bridge.people().owner().body("""
                {"source":"%s","project":"%s","repository":"%s","commit":"%s","status":"warning","name":"licences",
                 "conditions":[{"metric":"unknown licences","operator":"greaterThan","value":"2","threshold":"0",
                 "status":"warning"}],"link":"https://scanner.example.com/7"}"""
                .formatted(name, AzureView.PROJECT, AzureView.DEMO, commit)).post("/api/v1/quality-gates").then()
                .statusCode(202).body("conditions[0].metric", equalTo("unknown licences"));
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(commit, "adobridge/" + name)).singleElement()
                .extracting(Status::state, Status::targetUrl).containsExactly("succeeded", "https://scanner.example.com/7");
    }

    @Test
    void standsOnTheLatestIterationWhereNoneIsOfItsCommit() {
        Reporter tool = reporter();
        PullRequest pushed = pullRequestOfSeveralPushes();

        tool.post(AzureView.DEMO, "pending", "\"pullRequest\":" + pushed.id()).statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, pushed.id(), tool.context())).singleElement()
                .extracting(Status::iterationId, Status::state).containsExactly(pushed.heads().size(), "pending");
    }

    @Test
    void standsOnTheHeadOfABranchWhereNoCommitIsNamed() {
        Reporter tool = reporter();
        String head = bridge.azure().headOf("main");

        String first = tool.post(AzureView.DEMO, "failed", "\"branch\":\"refs/heads/main\"").statusCode(202)
                .body("deliveries.kind", equalTo(List.of("branchStatus"))).extract().path("id");
        String other = tool.post(AzureView.DEMO, "passed", "\"branch\":\"no-such-branch\"").statusCode(202).extract()
                .path("id");
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(head, tool.context())).singleElement().extracting(Status::state)
                .isEqualTo("failed");
        tool.show(first).body("deliveries[0].state", equalTo("delivered")).body("deliveries[0].branch", equalTo("main"));
        tool.show(other).body("deliveries[0].reason", equalTo("branch-not-found"));

        bridge.people().owner().post("/api/v1/quality-gates/" + first + "/retraction").then().statusCode(202);
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(head, tool.context())).extracting(Status::state)
                .containsExactly("failed", "notSet");
    }

    @Test
    void theSameContentAsTheLatestIsTheSameReport() {
        Reporter tool = reporter();
        String commit = bridge.azure().commits(1).get(0);

        String first = post(tool, commit, "passed");
        String repeated = post(tool, commit, "passed");
        String changed = post(tool, commit, "failed");
        String changedBack = post(tool, commit, "passed");
        rounds.deliver();

        assertThat(repeated).isEqualTo(first);
        assertThat(List.of(changed, changedBack)).doesNotContain(first).doesNotHaveDuplicates();
        assertThat(bridge.azure().commitStatuses(commit, tool.context())).singleElement().extracting(Status::state)
                .isEqualTo("succeeded");
        tool.show(first).body("deliveries[0].state", equalTo("superseded"));
        tool.show(changedBack).body("deliveries[0].state", equalTo("delivered"));
    }

    @Test
    void aKeyStandsForOneReport() {
        Reporter tool = reporter();
        String key = UUID.randomUUID().toString();
        String body = """
                {"source":"%s","projectKey":"demo-svc","commit":"%s","status":"%s"}""";
        String commit = bridge.azure().commits(1).get(0);

        String first = bridge.people().owner().header("Idempotency-Key", key)
                .body(body.formatted(tool.source(), commit, "passed")).post("/api/v1/quality-gates").then().statusCode(202)
                .extract().path("id");
        assertThat(post(tool, commit, "failed")).isNotEqualTo(first);

        bridge.people().owner().header("Idempotency-Key", key).body(body.formatted(tool.source(), commit, "passed"))
                .post("/api/v1/quality-gates").then().statusCode(202).body("id", equalTo(first));
        bridge.people().owner().header("Idempotency-Key", key).body(body.formatted(tool.source(), commit, "failed"))
                .post("/api/v1/quality-gates").then().statusCode(422)
                .body("type", equalTo(PROBLEMS + "idempotency-key-reused"));
    }

    @Test
    void isListedNewestFirst() {
        Reporter tool = reporter();
        List<String> commits = bridge.azure().commits(3);
        List<String> ids = commits.stream().map(commit -> post(tool, commit, "passed")).toList();
        String list = "/api/v1/quality-gates?limit=2&source=" + tool.source();

        String next = bridge.people().reader().get(list).then().statusCode(200)
                .body("items.id", equalTo(List.of(ids.get(2), ids.get(1)))).body("items[0].deliveries", nullValue())
                .extract().path("next");
        bridge.people().reader().get(list + "&cursor=" + next).then().body("items.id", equalTo(List.of(ids.get(0))))
                .body("next", nullValue());
        bridge.people().reader().get(list + "&commit=" + commits.get(1)).then().body("items", hasSize(1));
        bridge.people().stranger().get(list).then().statusCode(200).body("items", hasSize(0));
        bridge.people().reader().get(list + "&cursor=nonsense").then().statusCode(400);
    }

    @Test
    void doesNotExistForOthers() {
        Reporter tool = reporter();
        String id = post(tool, bridge.azure().commits(1).get(0), "passed");

        bridge.people().stranger().get("/api/v1/quality-gates/" + id).then().statusCode(404)
                .body("type", equalTo(PROBLEMS + "quality-gate-not-found"));
        bridge.people().stranger().body("""
                {"source":"%s","projectKey":"demo-svc","commit":"%s","status":"passed"}"""
                .formatted(tool.source(), "a".repeat(40))).post("/api/v1/quality-gates").then().statusCode(404)
                .body("type", equalTo(PROBLEMS + "source-not-found"));
    }

    @Test
    void saysWhatIsWrong() {
        Reporter tool = reporter();

        tool.post("demo", "passed", "\"name\":\"strict\"").statusCode(400).body("errors[0].field", equalTo("commit"));
        tool.post("demo", "maybe", "\"pullRequest\":1").statusCode(400).body("errors[0].field", equalTo("status"));
        tool.post("demo", "passed", "\"pullRequest\":0,\"commit\":\"main\",\"link\":\"javascript:alert(1)\"").statusCode(400)
                .body("errors.field", equalTo(List.of("commit", "link", "pullRequest")));
        tool.post("demo", "passed", "\"pullRequest\":1,\"unknown\":true").statusCode(400);
        tool.post("demo", "passed", "\"pullRequest\":1,\"conditions\":[{\"metric\":\"\",\"status\":\"failed\"}]")
                .statusCode(400);
    }

    @Test
    void staysWithinTheConnectionOfItsSource() {
        Reporter tool = reporter();
        UUID other = bridge.connect(bridge.reportingToken());

        bridge.people().owner().body("""
                {"source":"%s","connectionId":"%s","project":"Fabrikam","repository":"demo-svc","pullRequest":1,
                 "status":"passed"}""".formatted(tool.source(), other)).post("/api/v1/quality-gates").then().statusCode(422)
                .body("type", equalTo(PROBLEMS + "connection-not-of-source"));
    }

    @Test
    void keepsWhateverToolsSay() {
        Reporter tool = reporter();
        String commit = bridge.azure().commits(1).get(0);

        tool.post(AzureView.DEMO, "error", """
                "commit":"%s","description":"<b>bold</b> \\u0000 %s","branch":"refs/heads/ü","build":"4711"
                """.formatted(commit, "x".repeat(3_900))).statusCode(202).body("branch", equalTo("refs/heads/ü"));
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(commit, tool.context())).singleElement().extracting(Status::description)
                .asString().startsWith("Quality gate could not be computed. <b>bold</b> xxx").hasSize(400);
    }

    private static String post(Reporter tool, String commit, String status) {
        return tool.post(AzureView.DEMO, status, "\"commit\":\"" + commit + "\"").statusCode(202).extract().path("id");
    }

    private PullRequest pullRequestOfSeveralPushes() {
        return bridge.azure().pullRequests(AzureView.DEMO).stream()
                .filter(pullRequest -> pullRequest.heads().size() > 1
                        && !pullRequest.firstHead().equals(pullRequest.lastHead()))
                .findFirst().orElseThrow();
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
