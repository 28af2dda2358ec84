package io.adobridge.reporting.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;

/** Pipelines that wait for a gate are told of it once it is known, whatever comes between. */
@ReporterTest
class CheckAnsweringTest {

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final CheckRounds rounds;

    @Inject
    CheckAnsweringTest(CheckRounds rounds) {
        this.rounds = rounds;
    }

    @AfterEach
    void heal() {
        bridge.simulator().faults().clear();
    }

    @Test
    void answersOnceTheGateIsKnown() {
        GateCheck check = GateCheck.of(bridge);

        String id = check.ask().statusCode(200).body("state", equalTo("waiting")).extract().path("id");
        rounds.answer();
        assertThat(check.job().record().get("currentOperation")).asString()
                .startsWith("Waiting for the quality gate of sonar-");
        assertThat(check.job().ends()).isZero();
        String report = check.report("passed");
        rounds.answer();

        check.show(id).body("state", equalTo("answered")).body("passed", equalTo(true)).body("reportId", equalTo(report));
        assertThat(check.job().record()).containsEntry("state", "completed").containsEntry("result", "succeeded");
        assertThat(check.job().logLines()).hasSize(2).last().asString().startsWith("Quality gate passed");
        assertThat(check.job().ends()).isOne();
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + id)).isEmpty();
    }

    @Test
    void aGateThatIsKnownAlreadyIsAnsweredAtOnce() {
        GateCheck check = GateCheck.of(bridge);
        check.tool().post(AzureView.DEMO, "passed", "\"build\":\"4711\"").statusCode(202);
        check.tool().post(AzureView.DEMO, "failed", "\"build\":\"4711\"").statusCode(202);

        check.job().ask(check.tool(), "{\"projectKey\":\"demo-svc\",\"build\":\"4711\"}").statusCode(200);
        rounds.answer();

        assertThat(check.job().record()).containsEntry("result", "failed");
    }

    @Test
    void isForgottenAMonthAfterItWasAnswered() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");
        String id = check.ask().extract().path("id");
        rounds.answer();

        rounds.forgetAfter(Duration.ofDays(29));
        check.show(id).body("state", equalTo("answered"));
        rounds.forgetAfter(Duration.ofDays(2));

        bridge.people().owner().get("/api/v1/checks/" + id).then().statusCode(404);
    }

    @Test
    void triesAgainWhileAzurePipelinesIsAway() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");
        bridge.simulator().faults().add(When.path(check.job().plan()), Effect.unavailable());

        String id = check.ask().extract().path("id");
        rounds.answer();
        check.show(id).body("state", equalTo("waiting")).body("reason", equalTo("azure-devops-unavailable"));
        bridge.simulator().faults().clear();
        rounds.answerAfter(Duration.ofMinutes(1));

        check.show(id).body("state", equalTo("answered")).body("attempts", equalTo(2));
        assertThat(check.job().ends()).isOne();
    }

    @Test
    void anAnswerWhoseReceiptWasLostIsSentAgain() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");
        bridge.simulator().faults().add(When.path(check.job().plan() + "/events").times(1), new Effect.Drop(false));

        String id = check.ask().extract().path("id");
        rounds.answer();
        check.show(id).body("state", equalTo("waiting"));
        rounds.answerAfter(Duration.ofMinutes(1));

        check.show(id).body("state", equalTo("answered")).body("attempts", equalTo(2));
        assertThat(check.job().record()).containsEntry("result", "succeeded");
    }

    @Test
    void aCheckOfAKilledReplicaIsAnsweredByAnotherAndTheLateWordOfTheFirstCountsNoMore() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");
        String id = check.ask().extract().path("id");

        CheckClaim dead = rounds.claim(id);
        rounds.answer();
        assertThat(check.job().ends()).isZero();
        rounds.answerAfter(CheckRounds.LEASE);
        rounds.record(dead, new CheckOutcome.Unanswered(CheckReason.PLAN_GONE, "too late"));

        assertThat(check.job().ends()).isOne();
        check.show(id).body("state", equalTo("answered")).body("passed", equalTo(true));
    }
}
