package io.adobridge.reporting.source;

import static io.adobridge.reporting.support.Http.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.PostedGate;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;

/** What a source reports can be changed later. */
@ReporterTest
class ReportingTest {

    private static final String NO_STATUSES = """
            {"report":{"commitStatus":false,"badge":true},"review":{"pipelineFailures":true}}""";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    ReportingTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void holdsForWhatIsReportedFromThenOn() {
        Reporter tool = reporter();
        PostedGate before = PostedGate.post(bridge, tool, "passed");
        rounds.deliver();
        bridge.people().owner().get(badge(tool)).then().statusCode(404);

        bridge.people().owner().header("If-Match", tag(tool)).body(NO_STATUSES).put(reporting(tool)).then().statusCode(200)
                .body("report.commitStatus", equalTo(false)).body("report.pullRequestStatus", equalTo(true))
                .body("review.pipelineFailures", equalTo(true)).header("ETag", equalTo(tag(tool)));

        PostedGate after = PostedGate.post(bridge, tool, "failed");
        rounds.deliver();
        assertThat(before.statuses()).hasSize(1);
        after.show().body("deliveries", hasSize(0));
        bridge.people().owner().get(badge(tool)).then().statusCode(200);
    }

    @Test
    void isChangedOnlyAsItWasRead() {
        Reporter tool = reporter();
        String read = tag(tool);
        bridge.people().owner().header("If-Match", read).body(NO_STATUSES).put(reporting(tool)).then().statusCode(200);

        bridge.people().owner().header("If-Match", read).body(NO_STATUSES).put(reporting(tool)).then().statusCode(412)
                .body("type", isProblem("source-changed"));
        bridge.people().owner().body(NO_STATUSES).put(reporting(tool)).then().statusCode(428)
                .body("type", isProblem("if-match-missing"));
        bridge.people().owner().header("If-Match", "*").body(NO_STATUSES).put(reporting(tool)).then().statusCode(200);
    }

    @Test
    void isChangedOnlyByItsOwnersAndOnlyToWhatIsAllowed() {
        Reporter tool = reporter();

        bridge.people().stranger().header("If-Match", "*").body(NO_STATUSES).put(reporting(tool)).then().statusCode(404)
                .body("type", isProblem("source-not-found"));
        bridge.people().reader().header("If-Match", "*").body(NO_STATUSES).put(reporting(tool)).then().statusCode(403);
        bridge.people().owner().header("If-Match", "*").body("{\"report\":{},\"review\":{\"maxThreads\":101}}")
                .put(reporting(tool)).then().statusCode(400).body("errors.field", hasItem("review.maxThreads"));
        bridge.people().owner().header("If-Match", "*").body("{\"report\":{}}").put(reporting(tool)).then().statusCode(400);
    }

    private String tag(Reporter tool) {
        return bridge.people().owner().get("/api/v1/sources/" + tool.source()).then().statusCode(200).extract()
                .header("ETag");
    }

    private static String reporting(Reporter tool) {
        return "/api/v1/sources/" + tool.source() + "/reporting";
    }

    private static String badge(Reporter tool) {
        return "/api/v1/badges/" + tool.source() + ".svg";
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
