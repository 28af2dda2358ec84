package io.adobridge.reporting.findings;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.SarifText;

/** Reports of findings: what is taken, refused, listed and given up. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class FindingsReportsTest {

    Bridge bridge;

    private final Rounds rounds;

    @Inject
    FindingsReportsTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void saysNothingOnAPullRequestThatIsClosed() {
        Linter lint = Linter.register(bridge, "\"review\":{}").on(1);
        lint.talk().abandon();

        String id = lint.report(SarifText.of(List.of())).statusCode(202).extract().path("id");
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
        Linter lint = Linter.register(bridge, "\"review\":{}");

        lint.report(body).statusCode(status).body("type", endsWith("/" + type));
    }

    @Test
    void takesMoreOfFindingsThanOfAnythingElse() {
        Linter lint = Linter.register(bridge, "\"review\":{}");
        String large = " ".repeat(3 << 20);

        lint.report(large + SarifText.of(List.of())).statusCode(202);
        bridge.people().owner().body("{" + large + "}").post("/api/v1/quality-gates").then().statusCode(413);
    }

    @Test
    void answersARepeatedKeyAsTheFirstTime() {
        Linter lint = Linter.register(bridge, "\"review\":{}");
        String key = UUID.randomUUID().toString();
        String first = lint.post().header("Idempotency-Key", key).body(SarifText.of(List.of())).post("/api/v1/findings").then()
                .statusCode(202).extract().path("id");

        lint.post().header("Idempotency-Key", key).body(SarifText.of(List.of())).post("/api/v1/findings").then()
                .statusCode(202).body("id", equalTo(first));
    }

    @Test
    void listsReportsNewestFirstForThoseWhoReachThem() {
        Linter lint = Linter.register(bridge, "\"report\":{}");
        String first = lint.report(SarifText.of(List.of())).statusCode(202).extract().path("id");
        String second = lint.report(SarifText.of(List.of())).statusCode(202).extract().path("id");
        String path = "/api/v1/findings?limit=1&connection=" + lint.connection() + "&pullRequest=" + lint.talk().pullRequest();

        String next = bridge.people().reader().get(path).then().statusCode(200).body("items.id", equalTo(List.of(second)))
                .body("items[0].errors", equalTo(0)).extract().path("next");

        bridge.people().reader().get(path + "&cursor=" + next).then().statusCode(200)
                .body("items.id", equalTo(List.of(first))).body("next", nullValue());
        bridge.people().reader().get(path + "&source=" + lint.source()).then().statusCode(200)
                .body("items.id", equalTo(List.of(second)));
        bridge.people().stranger().get(path).then().statusCode(200).body("items.size()", equalTo(0));
        bridge.people().stranger().get(path + "&source=" + lint.source()).then().statusCode(404)
                .body("type", endsWith("/source-not-found"));
    }

    @Test
    void givesUpThreadsThatTheTokenMayNotWrite() {
        UUID connection = bridge
                .connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code", "vso.profile"));
        String id = Linter.register(bridge, connection, "\"report\":{}").report(SarifText.of(List.of())).statusCode(202)
                .extract().path("id");
        for (int attempt = 0; attempt < 3; attempt++) {
            rounds.deliverAfter(Duration.ofMinutes(1));
        }

        bridge.people().reader().get("/api/v1/findings/" + id).then().statusCode(200)
                .body("deliveries[0].state", equalTo("dead")).body("deliveries[0].reason", equalTo("write-not-allowed"));
    }
}
