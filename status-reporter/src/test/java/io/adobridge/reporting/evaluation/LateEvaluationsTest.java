package io.adobridge.reporting.evaluation;

import static io.adobridge.reporting.evaluation.GateAtWork.NO_FAILED_TESTS;
import static io.adobridge.reporting.evaluation.GateAtWork.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.ingestion.BuildSpec;
import io.adobridge.testbed.ingestion.FactsSpec;

/** Evaluations that somebody is missing for: facts, measures, a replica; and those that nobody asks for any more. */
@ReporterTest
class LateEvaluationsTest {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final EvaluationRounds gates;

    @Inject
    LateEvaluationsTest(EvaluationRounds gates) {
        this.gates = gates;
    }

    @Test
    void judgesWhatWasMissedWhileIngestionServiceWasAway() {
        GateAtWork gate = GateAtWork.of(bridge, NO_FAILED_TESTS);
        gate.known().build(BuildSpec.ofBranch(70, gate.project(), AzureView.DEMO, commit()));
        gate.known().facts(70, FactsSpec.of("succeeded", 0, 80));
        bridge.ingestion().suspend();
        String evaluation = gate.evaluate("{\"build\":70}");
        gates.evaluate();
        gate.show(evaluation).body("reason", equalTo("ingestion-service-unavailable"));
        assertThat(gate.reports()).isZero();
        bridge.ingestion().resume();
        gates.evaluateAfter(A_WHILE);

        gate.show(evaluation).body("status", equalTo("passed"));
    }

    @Test
    void anotherReplicaEvaluatesWhatAKilledOneHadBegun() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        String evaluation = gate.measure("\"commit\":\"" + commit() + "\"", "bundleSize", "1").extract()
                .path("evaluations[0].id");

        EvaluationClaim dead = gates.claim(evaluation);
        gates.evaluate();
        gate.show(evaluation).body("state", equalTo("pending"));
        gates.evaluateAfter(EvaluationRounds.LEASE);
        gates.keep(Assessment.none(dead, EvaluationReason.FOREIGN_BUILD, "too late"));

        gate.show(evaluation).body("state", equalTo("judged")).body("status", equalTo("passed"));
    }

    @Test
    void aMeasurePostedWhileItIsEvaluatedIsNotLost() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        String commit = "\"commit\":\"" + commit() + "\"";
        String evaluation = gate.measure(commit, "bundleSize", "1").extract().path("evaluations[0].id");

        EvaluationClaim slow = gates.claim(evaluation);
        gate.measure(commit, "bundleSize", "501").statusCode(202);
        gates.keep(Assessment.of(slow, slow.asked(), new Judgement(List.of()), EvaluationReason.MEASURES_AWAITED));
        gates.evaluate();

        gate.show(evaluation).body("status", equalTo("failed")).body("conditions[0].value", equalTo("501"));
    }

    @Test
    void endsAsAnErrorWhereNobodyTellsInTime() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        String evaluation = gate.measure("\"commit\":\"" + commit() + "\"", "other", "1").extract().path("evaluations[0].id");
        gates.evaluate();
        gate.latestReport().body("items[0].status", equalTo("pending"));
        gates.evaluateAfter(Duration.ofHours(25));

        gate.show(evaluation).body("state", equalTo("givenUp")).body("reason", equalTo("measures-awaited"));
        gate.latestReport().body("items[0].status", equalTo("error"))
                .body("items[0].text", containsString("Waiting for bundleSize"));
    }

    @Test
    void forgetsWhatIsOld() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        gate.measure("\"commit\":\"" + commit() + "\"", "bundleSize", "1").statusCode(202);
        gates.evaluate();
        gates.forgetAfter(Duration.ofDays(89));
        assertThat(evaluations(gate)).isOne();
        gates.forgetAfter(Duration.ofDays(2));

        assertThat(evaluations(gate)).isZero();
    }

    private int evaluations(GateAtWork gate) {
        return bridge.people().reader().get("/api/v1/gates/" + gate.id() + "/evaluations").then().extract()
                .path("items.size()");
    }

    private String commit() {
        return bridge.azure().commits(1).get(0);
    }
}
