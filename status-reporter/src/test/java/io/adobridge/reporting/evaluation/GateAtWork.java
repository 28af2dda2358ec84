package io.adobridge.reporting.evaluation;

import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.ingestion.IngestedConnection;
import io.restassured.response.ValidatableResponse;

/** An own gate of a source and connection of its own for {@link AzureView#DEMO}, and what becomes of it. */
record GateAtWork(Bridge bridge, Reporter tool, String id, IngestedConnection known, UUID project) {

    static final String NO_FAILED_TESTS = """
            {"fact":"failedTests","operator":"greaterThan","threshold":"0"}""";
    static final String SMALL = """
            {"measure":"bundleSize","operator":"greaterThan","threshold":"500"}""";

    /** Defines one with these conditions. */
    static GateAtWork of(Bridge bridge, String conditions) {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connect(bridge.reportingToken()));
        String id = define(bridge, tool, conditions).statusCode(201).extract().path("id");
        IngestedConnection known = bridge.ingestion().of(tool.connection());
        return new GateAtWork(bridge, tool, id, known, known.project(AzureView.PROJECT));
    }

    static ValidatableResponse define(Bridge bridge, Reporter tool, String conditions) {
        return bridge.people().owner().body("""
                {"source":"%s","name":"release-ready","projectKey":"demo-svc","pipeline":5,"conditions":[%s]}"""
                .formatted(tool.source(), conditions)).post("/api/v1/gates").then();
    }

    /** Posts a measure of a commit or build. */
    ValidatableResponse measure(String of, String metric, String value) {
        return bridge.people().owner().body("""
                {"source":"%s","projectKey":"demo-svc",%s,"measures":[{"metric":"%s","value":"%s"}]}"""
                .formatted(tool.source(), of, metric, value)).post("/api/v1/measures").then();
    }

    /** Asks for an evaluation; its id. */
    String evaluate(String of) {
        return bridge.people().owner().body(of).post("/api/v1/gates/" + id + "/evaluations").then().statusCode(202).extract()
                .path("[0].id");
    }

    ValidatableResponse show(String evaluation) {
        return bridge.people().reader().get("/api/v1/gates/" + id + "/evaluations/" + evaluation).then().statusCode(200);
    }

    /** The one evaluation of a build. */
    ValidatableResponse ofBuild(int build) {
        return bridge.people().reader().get("/api/v1/gates/" + id + "/evaluations?build=" + build).then().statusCode(200)
                .body("items.size()", equalTo(1));
    }

    /** The latest that was reported for the gate. */
    ValidatableResponse latestReport() {
        return bridge.people().reader().get("/api/v1/quality-gates?limit=1&source=" + tool.source()).then().statusCode(200);
    }

    int reports() {
        return bridge.people().reader().get("/api/v1/quality-gates?source=" + tool.source()).then().statusCode(200).extract()
                .path("items.size()");
    }
}
