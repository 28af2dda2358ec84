package io.adobridge.reporting.findings;

import static io.adobridge.reporting.support.Http.askingFirst;
import static io.adobridge.reporting.support.Http.isProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.sarif.SarifReader;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.SarifText;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Findings that are sent to do harm, or cannot be shown: each has an answer, or a reason where it shows later. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class BadFindingsTest {

    Bridge bridge;

    private final Rounds rounds;
    private final String source = "bad-" + UUID.randomUUID();
    private final SarifText tool = new SarifText(source);
    private Conversation talk;

    @Inject
    BadFindingsTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @BeforeEach
    void aSource() {
        register("vso.project", "vso.code_write", "vso.profile");
        talk = new Conversation(bridge.azure(), bridge.azure().pullRequests(AzureView.DEMO).get(0).id());
    }

    @Test
    void refusesWhatIsHuge() {
        post(AzureView.DEMO).config(askingFirst()).body(new byte[(int) SarifReader.MOST_BYTES + (2 << 20)])
                .post("/api/v1/findings").then().statusCode(413).body("type", isProblem("too-large"));
    }

    @Test
    void refusesWhatUnpacksToSomethingHuge() throws IOException {
        byte[] spaces = new byte[(int) SarifReader.MOST_BYTES + 1];
        Arrays.fill(spaces, (byte) ' ');

        report(packed(spaces)).statusCode(413).body("type", isProblem("too-large"))
                .body("detail", containsString("once unpacked"));
    }

    @Test
    void refusesMoreResultsThanAnybodyReads() {
        String many = "{},".repeat(SarifReader.MOST_FINDINGS) + "{}";

        report(SarifText.of(List.of(many)).getBytes(UTF_8)).statusCode(413).body("type", isProblem("too-large"));
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        byte[] whole = packed(one("src/a.c", "x").getBytes(UTF_8));

        report(Arrays.copyOf(whole, whole.length - 9)).statusCode(400).body("type", isProblem("malformed-sarif"));
        report(Arrays.copyOf(one("src/a.c", "x").getBytes(UTF_8), 90)).statusCode(400)
                .body("type", isProblem("malformed-sarif"));
    }

    @Test
    void refusesEndlessNesting() {
        String deep = "{\"version\":\"2.1.0\",\"runs\":" + "[".repeat(100_000);

        report(deep.getBytes(UTF_8)).statusCode(400).body("type", isProblem("malformed-sarif"));
    }

    @Test
    void refusesAnotherEncoding() {
        report(one("src/a.c", "größer").getBytes(ISO_8859_1)).statusCode(400).body("type", isProblem("malformed-sarif"));
    }

    @Test
    void countsAResultWithABillionLocationsOnce() {
        String laugh = "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"a.c\"}}}";
        String laughs = "[" + (laugh + ",").repeat(20_000) + laugh + "]";
        String sarif = one("src/a.c", "x").replace("\"ruleId\"", "\"relatedLocations\":" + laughs + ",\"stacks\":[{\"frames\":"
                + laughs + "}],\"ruleId\"");

        report(sarif.getBytes(UTF_8)).statusCode(202).body("errors", equalTo(1));
    }

    @Test
    void beginsNoThreadsForPathsOutsideOfTheRepository() {
        report(SarifText.of(List.of(tool.result("1", "error", "../../etc/passwd", 1, "up"),
                tool.result("2", "error", "src/%2e%2e/%2e%2e/x", 1, "away"))).getBytes(UTF_8)).statusCode(202)
                .body("errors", equalTo(2));
        rounds.deliver();

        assertThat(talk.threads("`" + source + "`")).singleElement().satisfies(summary -> {
            assertThat(summary.path()).isNull();
            assertThat(summary.text()).contains("up", "away").doesNotContain("passwd", "..");
        });
    }

    @Test
    void refusesRepositoriesThatAreWaysToOtherPlaces() {
        for (String name : List.of("..", ".", "a/b", "..\\x", " ", "a\tb")) {
            post(name).body(one("src/a.c", "x")).post("/api/v1/findings").then().statusCode(400)
                    .body("type", isProblem("invalid-request")).body("errors[0].field", equalTo("repository"));
        }
    }

    @Test
    void givesUpThreadsOnADisabledRepository() {
        String id = post(bridge.azure().disabledRepository()).body(one("src/a.c", "x")).post("/api/v1/findings").then()
                .statusCode(202).extract().path("id");
        rounds.deliver();

        isGivenUp(id, "repository-disabled");
    }

    @Test
    void givesUpThreadsOnAPullRequestThatIsNot() {
        talk = new Conversation(bridge.azure(), 999_999);
        String id = report(one("src/a.c", "x").getBytes(UTF_8)).statusCode(202).extract().path("id");
        rounds.deliver();

        isGivenUp(id, "pull-request-not-found");
    }

    @Test
    void givesUpThreadsThatTheTokenMayNotWrite() {
        bridge.people().owner().delete("/api/v1/sources/" + source).then().statusCode(204);
        register("vso.project", "vso.code", "vso.profile");
        String id = report(one("src/a.c", "x").getBytes(UTF_8)).statusCode(202).extract().path("id");
        for (int attempt = 0; attempt < 3; attempt++) {
            rounds.deliverAfter(Duration.ofMinutes(1));
        }

        isGivenUp(id, "write-not-allowed");
    }

    /** The commit is said to be analysed, and nothing stands on it: findings stand on the pull request. */
    @Test
    void takesAnUnknownCommitForWhatItIs() {
        String id = post(AzureView.DEMO).queryParam("commit", "a".repeat(40)).body(one(talk.changedFile(), "x"))
                .post("/api/v1/findings").then().statusCode(202).extract().path("id");
        rounds.deliver();

        bridge.people().reader().get("/api/v1/findings/" + id).then().body("deliveries[0].state", equalTo("delivered"));
        assertThat(talk.threads("`" + source + "`")).extracting(Thread::status).contains("active");
    }

    private void isGivenUp(String id, String reason) {
        bridge.people().reader().get("/api/v1/findings/" + id).then().statusCode(200)
                .body("deliveries[0].state", equalTo("dead")).body("deliveries[0].reason", equalTo(reason));
    }

    private String one(String path, String message) {
        return SarifText.of(List.of(tool.result("1", "error", path, 11, message)));
    }

    @CanIgnoreReturnValue
    private UUID register(String... scopes) {
        UUID connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, scopes));
        bridge.people().owner().body("""
                {"name":"%s","kind":"sarif","connectionId":"%s"}""".formatted(source, connection))
                .post("/api/v1/sources").then().statusCode(201);
        return connection;
    }

    private ValidatableResponse report(byte[] body) {
        return post(AzureView.DEMO).body(body).post("/api/v1/findings").then();
    }

    private RequestSpecification post(String repository) {
        return bridge.people().owner().contentType("application/json").queryParam("source", source)
                .queryParam("project", AzureView.PROJECT).queryParam("repository", repository)
                .queryParam("pullRequest", talk.pullRequest());
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
