package io.adobridge.reporting.evaluation;

import static io.adobridge.reporting.evaluation.GateAtWork.NO_FAILED_TESTS;
import static io.adobridge.reporting.evaluation.GateAtWork.SMALL;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;

/** Who may define what. */
@ReporterTest
class GateRegistryTest {

    private static final String COVERED = """
            {"name":"covered","conditions":[{"fact":"coverage","operator":"lessThan","threshold":"80"}]}""";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    @Test
    void aSourceHasOneGateForARepository() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);

        GateAtWork.define(bridge, gate.tool(), NO_FAILED_TESTS).statusCode(409).body("type", endsWith("/gate-exists"));

        bridge.people().reader().get("/api/v1/gates?limit=500").then().statusCode(200).body("items.id", hasItem(gate.id()));
    }

    @Test
    void definingTwiceWithOneKeyIsDefiningOnce() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        bridge.people().owner().delete("/api/v1/gates/" + gate.id()).then().statusCode(204);
        String key = UUID.randomUUID().toString();
        String body = """
                {"source":"%s","name":"twice","projectKey":"demo-svc","conditions":[%s]}""".formatted(gate.tool().source(),
                SMALL);

        String first = bridge.people().owner().header("Idempotency-Key", key).body(body).post("/api/v1/gates").then()
                .statusCode(201).extract().path("id");

        bridge.people().owner().header("Idempotency-Key", key).body(body).post("/api/v1/gates").then().statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void isChangedOnlyByWhoHasSeenItAsItIs() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        String path = "/api/v1/gates/" + gate.id();
        String tag = bridge.people().reader().get(path).then().statusCode(200).extract().header("ETag");

        bridge.people().owner().body(COVERED).put(path).then().statusCode(428).body("type", endsWith("/if-match-missing"));
        bridge.people().owner().header("If-Match", tag).body(COVERED).put(path).then().statusCode(200)
                .body("version", equalTo(2)).body("conditions[0].fact", equalTo("coverage"));
        bridge.people().owner().header("If-Match", tag).body(COVERED).put(path).then().statusCode(412)
                .body("type", endsWith("/gate-changed"));
    }

    @Test
    void othersDoNotReachIt() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        String path = "/api/v1/gates/" + gate.id();

        bridge.people().stranger().get(path).then().statusCode(404).body("type", endsWith("/gate-not-found"));
        bridge.people().stranger().body("{\"build\":1}").post(path + "/evaluations").then().statusCode(404);
        bridge.people().stranger().body("""
                {"source":"%s","projectKey":"demo-svc","build":1,"measures":[{"metric":"bundleSize","value":"1"}]}"""
                .formatted(gate.tool().source())).post("/api/v1/measures").then().statusCode(404);
        bridge.people().reader().body("{\"build\":1}").post(path + "/evaluations").then().statusCode(403);
        bridge.people().reader().get(path + "/evaluations/" + UUID.randomUUID()).then().statusCode(404)
                .body("type", endsWith("/evaluation-not-found"));
    }

    @Test
    void saysWhatMakesNoSense() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);

        GateAtWork.define(bridge, gate.tool(), "{\"operator\":\"equals\",\"threshold\":\"1\"}").statusCode(400)
                .body("errors[0].field", equalTo("conditions[0]"));
        GateAtWork.define(bridge, gate.tool(), "{\"fact\":\"mood\",\"operator\":\"equals\",\"threshold\":\"1\"}")
                .statusCode(400);
        gate.measure("\"branch\":\"main\"", "bundleSize", "1").statusCode(400).body("errors[0].field", equalTo("commit"));
        bridge.people().owner().body("{}").post("/api/v1/gates/" + gate.id() + "/evaluations").then().statusCode(400)
                .body("errors[0].field", equalTo("build"));
    }
}
