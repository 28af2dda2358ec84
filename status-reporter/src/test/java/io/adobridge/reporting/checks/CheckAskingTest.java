package io.adobridge.reporting.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;

/** What a pipeline is told that asks for a gate, and who else sees it. */
@ReporterTest
class CheckAskingTest {

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final CheckRounds rounds;

    @Inject
    CheckAskingTest(CheckRounds rounds) {
        this.rounds = rounds;
    }

    @AfterEach
    void heal() {
        bridge.testbed().vault().unseal();
    }

    @Test
    void aTaskThatAsksAgainIsOneCheck() {
        GateCheck check = GateCheck.of(bridge);
        check.report("passed");

        String id = check.ask().extract().path("id");
        check.ask().statusCode(200).body("id", equalTo(id));
        rounds.answer();
        check.ask().statusCode(200).body("id", equalTo(id)).body("state", equalTo("answered"));
        rounds.answer();

        assertThat(check.job().ends()).isOne();
    }

    @Test
    void acknowledgesNothingThatItCannotKeep() {
        GateCheck check = GateCheck.of(bridge);
        bridge.testbed().vault().seal();

        check.ask().statusCode(503).header("Retry-After", notNullValue());
        bridge.testbed().vault().unseal();

        check.ask().statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void doesNotWaitForADatabaseThatHangsToSayThatACheckIsNotKept() throws SQLException {
        GateCheck check = GateCheck.of(bridge);
        try (Connection other = bridge.testbed().postgres().connect("reporting");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE reporting.check_run");

            check.ask().statusCode(503).body("type", endsWith("/check-not-stored"));

            other.rollback();
        }
        check.ask().statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void anotherJobOfTheSameTaskIsAnotherCheck() {
        GateCheck first = GateCheck.of(bridge);
        GateCheck again = first.with("JobId", UUID.randomUUID().toString());
        first.report("failed");
        first.ask().statusCode(200);
        rounds.answer();
        first.report("passed");

        again.ask().statusCode(200);
        rounds.answer();

        assertThat(first.job().ends()).isEqualTo(2);
        assertThat(first.job().record()).containsEntry("result", "succeeded");
    }

    @Test
    void sendsNoTokenToForeignPlans() {
        GateCheck check = GateCheck.of(bridge);
        for (String foreign : new String[] { "https://dev.azure.com/elsewhere/", "http://169.254.169.254/contoso",
                "https://evil.example/contoso", "no address" }) {
            PipelineJob.of(bridge).with("PlanUrl", foreign).ask(check.tool(), check.gate()).statusCode(422)
                    .body("type", endsWith("/foreign-plan"));
        }
    }

    @Test
    void takesNothingThatIsNotProven() {
        GateCheck check = GateCheck.of(bridge);

        check.job().ask(check.tool().source().toString(), "not-the-secret-of-it", PipelineJob.QUALITY_GATE, check.gate())
                .statusCode(401)
                .body("type", endsWith("/check-not-proven"));
        check.job().ask(UUID.randomUUID().toString(), Reporter.SECRET.reveal(), PipelineJob.QUALITY_GATE, check.gate())
                .statusCode(401)
                .body("type", endsWith("/check-not-proven"));
        check.job().askNow(check.tool(), "not-the-secret-of-it", check.gate()).statusCode(401);
    }

    @Test
    void saysWhatIsMissing() {
        GateCheck check = GateCheck.of(bridge);

        PipelineJob.of(bridge).without("TaskInstanceId").ask(check.tool(), check.gate()).statusCode(400)
                .body("errors.toString()", containsString("askInstanceId"));
        PipelineJob.of(bridge).ask(check.tool(), "{\"projectKey\":\"demo-svc\"}").statusCode(400)
                .body("errors[0].field", equalTo("commit"));
    }

    @Test
    void tellsAtOnceWhatIsKnown() {
        GateCheck check = GateCheck.of(bridge);

        check.job().askNow(check.tool(), Reporter.SECRET.reveal(), check.gate()).statusCode(200).body("status",
                equalTo("pending"));
        check.report("warning");
        check.job().askNow(check.tool(), Reporter.SECRET.reveal(), check.gate()).body("status", equalTo("successful"));
        check.report("failed");
        check.job().askNow(check.tool(), Reporter.SECRET.reveal(), check.gate()).body("status", equalTo("failed"));
    }

    @Test
    void nobodyElseSeesACheckAndNobodySeesItsToken() {
        GateCheck check = GateCheck.of(bridge);
        String id = PipelineJob.of(bridge).ask(check.tool(), check.gate()).extract().path("id");

        bridge.people().stranger().get("/api/v1/checks/" + id).then().statusCode(404)
                .body("type", endsWith("/check-not-found"));
        assertThat(check.show(id).extract().asString()).doesNotContain(PipelineJob.TOKEN);
    }
}
