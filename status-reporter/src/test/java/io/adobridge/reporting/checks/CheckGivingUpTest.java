package io.adobridge.reporting.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;

/** Checks that end without a gate, and what is left of them. */
@ReporterTest
class CheckGivingUpTest {

    private static final Effect NOT_FOUND = new Effect.Answer(404, "application/json; charset=utf-8",
            "{\"message\":\"The plan does not exist.\",\"typeKey\":\"TaskOrchestrationPlanNotFoundException\"}", Map.of());

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final CheckRounds rounds;

    @Inject
    CheckGivingUpTest(CheckRounds rounds) {
        this.rounds = rounds;
    }

    @AfterEach
    void heal() {
        bridge.simulator().faults().clear();
    }

    @Test
    void failsAtTheDeadline() {
        GateCheck check = GateCheck.of(bridge);
        check.report("pending");
        String id = check.job()
                .ask(check.tool(),
                        "{\"projectKey\":\"demo-svc\",\"commit\":\"%s\",\"deadlineMinutes\":3}".formatted(check.commit()))
                .statusCode(200).extract().path("id");

        rounds.answerAfter(Duration.ofMinutes(2));
        assertThat(check.job().ends()).isZero();
        rounds.answerAfter(Duration.ofMinutes(2));

        check.show(id).body("passed", equalTo(false)).body("text", containsString("no answer in time"));
        assertThat(check.job().record()).containsEntry("result", "failed");
    }

    @Test
    void givesUpAndForgetsTheTokenWhenItHasEnded() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");
        bridge.simulator().faults().add(When.path(check.job().plan()), Effect.unavailable());
        String id = check.ask().extract().path("id");

        rounds.answerAfter(Duration.ofHours(47));
        check.show(id).body("state", equalTo("waiting"));
        rounds.answerAfter(Duration.ofHours(2));

        check.show(id).body("state", equalTo("givenUp")).body("reason", equalTo("given-up"));
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + id)).isEmpty();
    }

    @Test
    void givesUpWhereThePlanIsGone() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");
        bridge.simulator().faults().add(When.path(check.job().plan()), NOT_FOUND);

        String id = check.ask().extract().path("id");
        rounds.answer();

        check.show(id).body("state", equalTo("givenUp")).body("reason", equalTo("plan-gone"));
    }

    @Test
    void givesUpWhereTheJobsTokenIsRefused() {
        GateCheck check = GateCheck.of(bridge).with("AuthToken", "a-token-that-has-ended");
        check.report("passed");

        String id = check.ask().extract().path("id");
        rounds.answer();

        check.show(id).body("state", equalTo("givenUp")).body("reason", equalTo("job-token-refused"));
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + id)).isEmpty();
    }

    @Test
    void sweepsTokensThatNoCheckWaitsWith() {
        GateCheck check = GateCheck.of(bridge);
        String waiting = PipelineJob.of(bridge).ask(check.tool(), check.gate()).extract().path("id");
        UUID orphan = UUID.randomUUID();
        bridge.testbed().vault().write("adobridge/checks/" + orphan, Map.of("token", PipelineJob.TOKEN));

        rounds.sweep();
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + orphan)).isPresent();
        rounds.sweep();

        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + orphan)).isEmpty();
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + waiting)).isPresent();
    }
}
