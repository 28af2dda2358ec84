package io.adobridge.reporting.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.SarifText;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What a reviewer sees of findings, from the first analysis to the last. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class FindingsTest {

    Bridge bridge;

    private final Rounds rounds;
    private final String source = "lint-" + UUID.randomUUID();
    private final SarifText tool = new SarifText(source);

    @Inject
    FindingsTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void followsAPullRequestThroughItsLife() {
        Conversation talk = conversation(0);
        UUID connection = register("\"review\":{\"summary\":true,\"maxThreads\":40}");
        String file = talk.changedFile();

        gate(connection, talk, "failed");
        report(talk, tool.errors(file, numbers(1, 30), 9)).statusCode(202);
        rounds.deliver();

        assertThat(states(talk)).hasSize(30).containsOnly("active");
        assertThat(thread(talk, 7)).satisfies(thread -> {
            assertThat(thread.path()).isEqualTo(file);
            assertThat(thread.line()).isEqualTo(16);
        });
        assertThat(summary(talk).text()).contains("failed", "30 errors", "30 have threads");
        talk.turn(thread(talk, 25), "wontFix");
        talk.answer(thread(talk, 1), "on it");

        gate(connection, talk, "passed");
        report(talk, tool.errors(file, numbers(21, 32), 5)).statusCode(202);
        rounds.deliver();

        assertThat(states(talk)).hasSize(32);
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(i -> thread(talk, i).status())).containsOnly("fixed");
        assertThat(thread(talk, 1).comments()).hasSize(2).endsWith("on it");
        assertThat(thread(talk, 25).status()).isEqualTo("wontFix");
        assertThat(List.of(thread(talk, 21).status(), thread(talk, 31).status(), thread(talk, 32).status()))
                .containsOnly("active");
        assertThat(summary(talk).text()).contains("passed", "12 errors");
        assertThat(talk.threads("### " + source.replace("-", "\\-"))).hasSize(1);

        report(talk, tool.errors(file, numbers(20, 25), 9)).statusCode(202);
        rounds.deliver();

        assertThat(thread(talk, 20).status()).isEqualTo("active");
        assertThat(thread(talk, 25).status()).isEqualTo("wontFix");
        assertThat(thread(talk, 32).status()).isEqualTo("fixed");

        report(talk, SarifText.of(List.of())).statusCode(202);
        rounds.deliver();

        assertThat(states(talk)).hasSize(32).doesNotContain("active");
        assertThat(summary(talk).status()).isEqualTo("fixed");
    }

    @Test
    void sumsUpWhatIsElsewhereOrTooMuch() {
        Conversation talk = conversation(0);
        register("\"review\":{\"minimumLevel\":\"warning\",\"maxThreads\":2}");
        String file = talk.changedFile();

        report(talk, SarifText.of(List.of(tool.result("w", "warning", file, 11, "worth a look"),
                tool.result("n", "note", file, 12, "a note"), tool.result("e1", "error", file, 13, "bad one"),
                tool.result("e2", "error", file, 14, "bad two"), tool.result("o", "error", file, 50, "below it"),
                tool.result("x", "error", "/not/changed.c", 11, "not theirs")))).statusCode(202)
                .body("errors", equalTo(4)).body("warnings", equalTo(1)).body("leftOut", equalTo(1));
        rounds.deliver();

        assertThat(mine(talk)).extracting(Thread::line).containsExactly(13, 14);
        assertThat(summary(talk).text()).contains("worth a look", "below it", "not theirs").doesNotContain("a note");
    }

    @Test
    void closesWhatAnAttemptThatWasCutOffHasLeftTwice() {
        Conversation talk = conversation(0);
        register("\"review\":{}");
        String sarif = tool.errors(talk.changedFile(), numbers(1, 1), 9);
        report(talk, sarif).statusCode(202);
        rounds.deliver();
        talk.repeat(mine(talk).get(0));

        report(talk, sarif).statusCode(202);
        rounds.deliver();

        assertThat(states(talk)).containsExactlyInAnyOrder("active", "closed");
    }

    @Test
    void writesNothingTwice() {
        Conversation talk = conversation(0);
        register("\"review\":{}");
        String sarif = tool.errors(talk.changedFile(), numbers(1, 3), 9);
        report(talk, sarif).statusCode(202);
        rounds.deliver();
        List<Thread> before = talk.threads("");

        report(talk, sarif).statusCode(202);
        rounds.deliver();

        assertThat(talk.threads("")).isEqualTo(before);
    }

    @Test
    void saysInTheSameThreadWhatTheToolSaysOtherwise() {
        Conversation talk = conversation(0);
        register("\"review\":{}");
        String file = talk.changedFile();
        report(talk, found(file, "is 12 deep", "is long")).statusCode(202);
        rounds.deliver();
        talk.turn(about(talk, "is long"), "wontFix");
        talk.answer(about(talk, "is 12 deep"), "working on it");

        report(talk, found(file, "is 11 deep", "is longer")).statusCode(202);
        rounds.deliver();

        assertThat(mine(talk)).hasSize(2);
        assertThat(about(talk, "is 11 deep").comments()).hasSize(2).endsWith("working on it");
        assertThat(about(talk, "is long").text()).doesNotContain("longer");
    }

    private String found(String file, String first, String second) {
        return SarifText
                .of(List.of(tool.result("one", "error", file, 11, first), tool.result("two", "error", file, 12, second)));
    }

    private Thread about(Conversation talk, String words) {
        return mine(talk).stream().filter(thread -> thread.text().contains(words)).findFirst().orElseThrow();
    }

    @Test
    void lacesNoThreadWithWhatToolsSend() {
        Conversation talk = conversation(0);
        register("\"review\":{}");
        String evil = "<img src=x onerror=alert(1)> [click](https://evil.example) @<everyone> ![x](http://e.example/p.png)";
        report(talk, SarifText.of(List.of(tool.result("m", "error", talk.changedFile(), 11, evil)))).statusCode(202);
        rounds.deliver();

        String text = mine(talk).get(0).text();
        assertThat(text).contains("&lt;img", "\\[click\\]\\(").doesNotContain("<img", "](https://evil", "@<", "http://e.");
    }

    @Test
    void saysNothingOnAPullRequestThatIsClosed() {
        Conversation talk = conversation(1);
        register("\"review\":{}");
        talk.abandon();

        String id = report(talk, SarifText.of(List.of())).statusCode(202).extract().path("id");
        rounds.deliver();

        bridge.people().owner().get("/api/v1/findings/" + id).then().statusCode(200)
                .body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("pull-request-closed"));
        bridge.people().stranger().get("/api/v1/findings/" + id).then().statusCode(404)
                .body("type", endsWith("/findings-not-found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"version\":\"2.1.0\",\"runs\":[{\"res|400|malformed-sarif",
            "nothing of the kind|400|malformed-sarif", "{\"version\":\"1.0.0\",\"runs\":[]}|400|malformed-sarif" })
    void refusesWhatCannotBeRead(String body, int status, String type) {
        Conversation talk = conversation(0);
        register("\"review\":{}");

        report(talk, body).statusCode(status).body("type", endsWith("/" + type));
    }

    @Test
    void takesMoreOfFindingsThanOfAnythingElse() {
        Conversation talk = conversation(0);
        register("\"review\":{}");
        String large = " ".repeat(3 << 20);

        report(talk, large + SarifText.of(List.of())).statusCode(202);
        bridge.people().owner().body("{" + large + "}").post("/api/v1/quality-gates").then().statusCode(413);
    }

    @Test
    void answersARepeatedKeyAsTheFirstTime() {
        Conversation talk = conversation(0);
        register("\"review\":{}");
        String key = UUID.randomUUID().toString();
        String first = post(talk).header("Idempotency-Key", key).body(SarifText.of(List.of())).post("/api/v1/findings").then()
                .statusCode(202).extract().path("id");

        post(talk).header("Idempotency-Key", key).body(SarifText.of(List.of())).post("/api/v1/findings").then()
                .statusCode(202).body("id", equalTo(first));
    }

    @Test
    void listsReportsNewestFirstForThoseWhoReachThem() {
        UUID connection = register("\"report\":{}");
        Conversation talk = conversation(0);
        String first = report(talk, SarifText.of(List.of())).statusCode(202).extract().path("id");
        String second = report(talk, SarifText.of(List.of())).statusCode(202).extract().path("id");
        String path = "/api/v1/findings?limit=1&connection=" + connection + "&pullRequest=" + talk.pullRequest();

        String next = bridge.people().reader().get(path).then().statusCode(200).body("items.id", equalTo(List.of(second)))
                .body("items[0].errors", equalTo(0)).extract().path("next");

        bridge.people().reader().get(path + "&cursor=" + next).then().statusCode(200)
                .body("items.id", equalTo(List.of(first))).body("next", nullValue());
        bridge.people().stranger().get(path).then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void givesUpThreadsThatTheTokenMayNotWrite() {
        UUID connection = bridge
                .connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code", "vso.profile"));
        bridge.people().owner().body("""
                {"name":"%s","kind":"sarif","connectionId":"%s"}""".formatted(source, connection))
                .post("/api/v1/sources").then().statusCode(201);
        String id = report(conversation(0), SarifText.of(List.of())).statusCode(202).extract().path("id");
        for (int attempt = 0; attempt < 3; attempt++) {
            rounds.deliverAfter(Duration.ofMinutes(1));
        }

        bridge.people().reader().get("/api/v1/findings/" + id).then().statusCode(200)
                .body("deliveries[0].state", equalTo("dead")).body("deliveries[0].reason", equalTo("write-not-allowed"));
    }

    @CanIgnoreReturnValue
    private UUID register(String review) {
        UUID connection = bridge.connect(
                bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code_write", "vso.code_status",
                        "vso.profile"));
        bridge.people().owner().body("""
                {"name":"%s","kind":"sarif","connectionId":"%s",%s}""".formatted(source, connection, review))
                .post("/api/v1/sources").then().statusCode(201);
        return connection;
    }

    private void gate(UUID connection, Conversation talk, String status) {
        bridge.people().owner().body("""
                {"source":"%s","connectionId":"%s","project":"%s","repository":"%s","status":"%s","pullRequest":%d}"""
                .formatted(source, connection, AzureView.PROJECT, AzureView.DEMO, status, talk.pullRequest()))
                .post("/api/v1/quality-gates").then().statusCode(202);
    }

    private ValidatableResponse report(Conversation talk, String sarif) {
        return post(talk).body(sarif).post("/api/v1/findings").then();
    }

    private RequestSpecification post(Conversation talk) {
        return bridge.people().owner().contentType("application/json").queryParam("source", source)
                .queryParam("project", AzureView.PROJECT).queryParam("repository", AzureView.DEMO)
                .queryParam("pullRequest", talk.pullRequest());
    }

    private Conversation conversation(int number) {
        return new Conversation(bridge.azure(), bridge.azure().pullRequests(AzureView.DEMO).get(number).id());
    }

    /** The threads of findings, which are of this test alone: the rule is named after its source. */
    private List<Thread> mine(Conversation talk) {
        return talk.threads("`" + source + "`").stream().filter(thread -> !thread.text().startsWith("###")).toList();
    }

    private List<String> states(Conversation talk) {
        return mine(talk).stream().map(Thread::status).toList();
    }

    private Thread thread(Conversation talk, int number) {
        return mine(talk).stream().filter(thread -> thread.text().contains("finding " + number + ".")).findFirst()
                .orElseThrow();
    }

    private Thread summary(Conversation talk) {
        return talk.threads("### " + source.replace("-", "\\-")).get(0);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
