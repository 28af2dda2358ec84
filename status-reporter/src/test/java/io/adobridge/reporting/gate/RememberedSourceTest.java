package io.adobridge.reporting.gate;

import static io.adobridge.reporting.support.Http.isProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.restassured.response.ValidatableResponse;

/** A source whose reports come in all the time is not looked up for each, and still each is taken as the source is now. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class RememberedSourceTest {

    private static final String COMMIT = "7a60720e261505baf66bbc06f23098165092f7b7";

    Bridge bridge;

    private Reporter tool;

    @BeforeEach
    void aSourceThatHasReported() {
        tool = Reporter.register("", bridge.people(), bridge.connection());
        report("demo-svc", "passed").statusCode(202).body("repository", equalTo(AzureView.DEMO));
    }

    @Test
    void followsItsMappings() {
        String key = "late-" + UUID.randomUUID();
        report(key, "passed").statusCode(422).body("type", isProblem("unknown-project-key"));
        String mapping = tool.map(key, AzureView.DEMO).statusCode(201).extract().path("id");
        report(key, "passed").statusCode(202).body("repository", equalTo(AzureView.DEMO));

        bridge.people().owner().delete("/api/v1/sources/" + tool.source() + "/mappings/" + mapping).then().statusCode(204);

        report(key, "failed").statusCode(422).body("type", isProblem("unknown-project-key"));
    }

    @Test
    void reportsWhereItIsToldToFromNowOn() {
        String path = "/api/v1/sources/" + tool.source();
        String tag = bridge.people().owner().get(path).then().extract().header("ETag");
        bridge.people().owner().header("If-Match", tag).body("{\"report\":{\"commitStatus\":false},\"review\":{}}")
                .put(path + "/reporting")
                .then().statusCode(200);

        report("demo-svc", "failed").statusCode(202).body("deliveries", hasSize(0));
    }

    @Test
    void isGoneWhenItIsRemoved() {
        bridge.people().owner().delete("/api/v1/sources/" + tool.source()).then().statusCode(204);

        report("demo-svc", "failed").statusCode(404).body("type", isProblem("source-not-found"));
    }

    @Test
    void existsForItsOwnersOnly() {
        bridge.people().stranger().body(body("demo-svc", "failed")).post("/api/v1/quality-gates").then().statusCode(404)
                .body("type", isProblem("source-not-found"));
    }

    @Test
    void isAnsweredAsItIsKept() {
        ValidatableResponse answer = report("demo-svc", "warning").statusCode(202);
        String kept = tool.show(answer.extract().path("id")).extract().asString();

        answer.body(equalTo(kept));
    }

    private ValidatableResponse report(String key, String status) {
        return bridge.people().owner().body(body(key, status)).post("/api/v1/quality-gates").then();
    }

    private String body(String key, String status) {
        return """
                {"source":"%s","projectKey":"%s","commit":"%s","status":"%s","name":"strict","analysedAt":"2026-11-21T00:38:15.123456789Z",
                 "conditions":[{"metric":"violations","operator":"greaterThan","value":"4","threshold":"0","status":"%s"}]}"""
                .formatted(tool.source(), key, COMMIT, status, status);
    }
}
