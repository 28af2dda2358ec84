package io.adobridge.reporting.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.restassured.response.ValidatableResponse;

/** Checks of pipelines that wait for a gate. */
@ReporterTest
class ChecksTest {

    private static final Effect NOT_FOUND = new Effect.Answer(404, "application/json; charset=utf-8",
            "{\"message\":\"The plan does not exist.\",\"typeKey\":\"TaskOrchestrationPlanNotFoundException\"}", Map.of());

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final CheckRounds rounds;

    @Inject
    ChecksTest(CheckRounds rounds) {
        this.rounds = rounds;
    }

    @BeforeEach
    void jobsHaveTokens() {
        PipelineJob.accepted(bridge);
    }

    @AfterEach
    void heal() {
        bridge.simulator().faults().clear();
        bridge.testbed().vault().unseal();
    }

    @Test
    void answersOnceTheGateIsKnown() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();

        String id = job.ask(tool, gate(commit)).statusCode(200).body("state", equalTo("waiting")).extract().path("id");
        rounds.answer();
        assertThat(job.record().get("currentOperation")).asString().startsWith("Waiting for the quality gate of sonar-");
        assertThat(job.ends()).isZero();
        String report = tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").extract().path("id");
        rounds.answer();

        show(tool, id).body("state", equalTo("answered")).body("passed", equalTo(true)).body("reportId", equalTo(report));
        assertThat(job.record()).containsEntry("state", "completed").containsEntry("result", "succeeded");
        assertThat(job.logLines()).hasSize(2).last().asString().startsWith("Quality gate passed");
        assertThat(job.ends()).isOne();
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + id)).isEmpty();
    }

    @Test
    void aGateThatIsKnownAlreadyIsAnsweredAtOnce() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        tool.post(AzureView.DEMO, "passed", "\"build\":\"4711\"").statusCode(202);
        tool.post(AzureView.DEMO, "failed", "\"build\":\"4711\"").statusCode(202);

        job.ask(tool, "{\"projectKey\":\"demo-svc\",\"build\":\"4711\"}").statusCode(200);
        rounds.answer();

        assertThat(job.record()).containsEntry("result", "failed");
    }

    @Test
    void isForgottenAMonthAfterItWasAnswered() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);
        String id = job.ask(tool, gate(commit)).extract().path("id");
        rounds.answer();

        rounds.forgetAfter(Duration.ofDays(29));
        show(tool, id).body("state", equalTo("answered"));
        rounds.forgetAfter(Duration.ofDays(2));

        bridge.people().owner().get("/api/v1/checks/" + id).then().statusCode(404);
    }

    @Test
    void failsAtTheDeadline() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "pending", "\"commit\":\"" + commit + "\"").statusCode(202);
        String id = job.ask(tool, "{\"projectKey\":\"demo-svc\",\"commit\":\"%s\",\"deadlineMinutes\":3}".formatted(commit))
                .statusCode(200).extract().path("id");

        rounds.answerAfter(Duration.ofMinutes(2));
        assertThat(job.ends()).isZero();
        rounds.answerAfter(Duration.ofMinutes(2));

        show(tool, id).body("passed", equalTo(false)).body("text", containsString("no answer in time"));
        assertThat(job.record()).containsEntry("result", "failed");
    }

    @Test
    void aTaskThatAsksAgainIsOneCheck() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);

        String id = job.ask(tool, gate(commit)).extract().path("id");
        job.ask(tool, gate(commit)).statusCode(200).body("id", equalTo(id));
        rounds.answer();
        job.ask(tool, gate(commit)).statusCode(200).body("id", equalTo(id)).body("state", equalTo("answered"));
        rounds.answer();

        assertThat(job.ends()).isOne();
    }

    @Test
    void triesAgainWhileAzurePipelinesIsAway() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);
        bridge.simulator().faults().add(When.path(job.plan()), Effect.unavailable());

        String id = job.ask(tool, gate(commit)).extract().path("id");
        rounds.answer();
        show(tool, id).body("state", equalTo("waiting")).body("reason", equalTo("azure-devops-unavailable"));
        bridge.simulator().faults().clear();
        rounds.answerAfter(Duration.ofMinutes(1));

        show(tool, id).body("state", equalTo("answered")).body("attempts", equalTo(2));
        assertThat(job.ends()).isOne();
    }

    @Test
    void anAnswerWhoseReceiptWasLostIsSentAgain() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);
        bridge.simulator().faults().add(When.path(job.plan() + "/events").times(1), new Effect.Drop(false));

        String id = job.ask(tool, gate(commit)).extract().path("id");
        rounds.answer();
        show(tool, id).body("state", equalTo("waiting"));
        rounds.answerAfter(Duration.ofMinutes(1));

        show(tool, id).body("state", equalTo("answered")).body("attempts", equalTo(2));
        assertThat(job.record()).containsEntry("result", "succeeded");
    }

    @Test
    void aCheckOfAKilledReplicaIsAnsweredByAnotherAndTheLateWordOfTheFirstCountsNoMore() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);
        String id = job.ask(tool, gate(commit)).extract().path("id");

        CheckClaim dead = rounds.claim(id);
        rounds.answer();
        assertThat(job.ends()).isZero();
        rounds.answerAfter(CheckRounds.LEASE);
        rounds.record(dead, new CheckOutcome.Unanswered(CheckReason.PLAN_GONE, "too late"));

        assertThat(job.ends()).isOne();
        show(tool, id).body("state", equalTo("answered")).body("passed", equalTo(true));
    }

    @Test
    void givesUpAndForgetsTheTokenWhenItHasEnded() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);
        bridge.simulator().faults().add(When.path(job.plan()), Effect.unavailable());
        String id = job.ask(tool, gate(commit)).extract().path("id");

        rounds.answerAfter(Duration.ofHours(47));
        show(tool, id).body("state", equalTo("waiting"));
        rounds.answerAfter(Duration.ofHours(2));

        show(tool, id).body("state", equalTo("givenUp")).body("reason", equalTo("given-up"));
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + id)).isEmpty();
    }

    @Test
    void acknowledgesNothingThatItCannotKeep() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        bridge.testbed().vault().seal();

        job.ask(tool, gate(commit())).statusCode(503).header("Retry-After", notNullValue());
        bridge.testbed().vault().unseal();

        job.ask(tool, gate(commit())).statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void saysWithinThreeSecondsThatACheckIsNotKept() throws SQLException {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        try (Connection other = bridge.testbed().postgres().connect("reporting");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE reporting.check_run");
            long asked = System.nanoTime();

            job.ask(tool, gate(commit())).statusCode(503).body("type", endsWith("/check-not-stored"));

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
            other.rollback();
        }
        job.ask(tool, gate(commit())).statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void anotherJobOfTheSameTaskIsAnotherCheck() {
        Reporter tool = reporter();
        PipelineJob first = PipelineJob.of(bridge);
        PipelineJob again = first.with("JobId", UUID.randomUUID().toString());
        String commit = commit();
        tool.post(AzureView.DEMO, "failed", "\"commit\":\"" + commit + "\"").statusCode(202);
        first.ask(tool, gate(commit)).statusCode(200);
        rounds.answer();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);

        again.ask(tool, gate(commit)).statusCode(200);
        rounds.answer();

        assertThat(first.ends()).isEqualTo(2);
        assertThat(first.record()).containsEntry("result", "succeeded");
    }

    @Test
    void givesUpWhereThePlanIsGone() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);
        bridge.simulator().faults().add(When.path(job.plan()), NOT_FOUND);

        String id = job.ask(tool, gate(commit)).extract().path("id");
        rounds.answer();

        show(tool, id).body("state", equalTo("givenUp")).body("reason", equalTo("plan-gone"));
    }

    @Test
    void givesUpWhereTheJobsTokenIsRefused() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge).with("AuthToken", "a-token-that-has-ended");
        String commit = commit();
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);

        String id = job.ask(tool, gate(commit)).extract().path("id");
        rounds.answer();

        show(tool, id).body("state", equalTo("givenUp")).body("reason", equalTo("job-token-refused"));
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + id)).isEmpty();
    }

    @Test
    void sendsNoTokenToForeignPlans() {
        Reporter tool = reporter();
        for (String foreign : new String[] { "https://dev.azure.com/elsewhere/", "http://169.254.169.254/contoso",
                "https://evil.example/contoso", "no address" }) {
            PipelineJob.of(bridge).with("PlanUrl", foreign).ask(tool, gate(commit())).statusCode(422)
                    .body("type", endsWith("/foreign-plan"));
        }
    }

    @Test
    void takesNothingThatIsNotProven() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);

        job.ask(tool.source().toString(), "not-the-secret-of-it", PipelineJob.QUALITY_GATE, gate(commit())).statusCode(401)
                .body("type", endsWith("/check-not-proven"));
        job.ask(UUID.randomUUID().toString(), Reporter.SECRET.reveal(), PipelineJob.QUALITY_GATE, gate(commit()))
                .statusCode(401)
                .body("type", endsWith("/check-not-proven"));
        job.askNow(tool, "not-the-secret-of-it", gate(commit())).statusCode(401);
    }

    @Test
    void saysWhatIsMissing() {
        Reporter tool = reporter();

        PipelineJob.of(bridge).without("TaskInstanceId").ask(tool, gate(commit())).statusCode(400)
                .body("errors.toString()", containsString("askInstanceId"));
        PipelineJob.of(bridge).ask(tool, "{\"projectKey\":\"demo-svc\"}").statusCode(400)
                .body("errors[0].field", equalTo("commit"));
    }

    @Test
    void tellsAtOnceWhatIsKnown() {
        Reporter tool = reporter();
        PipelineJob job = PipelineJob.of(bridge);
        String commit = commit();

        job.askNow(tool, Reporter.SECRET.reveal(), gate(commit)).statusCode(200).body("status", equalTo("pending"));
        tool.post(AzureView.DEMO, "warning", "\"commit\":\"" + commit + "\"").statusCode(202);
        job.askNow(tool, Reporter.SECRET.reveal(), gate(commit)).body("status", equalTo("successful"));
        tool.post(AzureView.DEMO, "failed", "\"commit\":\"" + commit + "\"").statusCode(202);
        job.askNow(tool, Reporter.SECRET.reveal(), gate(commit)).body("status", equalTo("failed"));
    }

    @Test
    void nobodyElseSeesACheckAndNobodySeesItsToken() {
        Reporter tool = reporter();
        String id = PipelineJob.of(bridge).ask(tool, gate(commit())).extract().path("id");

        bridge.people().stranger().get("/api/v1/checks/" + id).then().statusCode(404)
                .body("type", endsWith("/check-not-found"));
        assertThat(show(tool, id).extract().asString()).doesNotContain(PipelineJob.TOKEN);
    }

    @Test
    void sweepsTokensThatNoCheckWaitsWith() {
        Reporter tool = reporter();
        String waiting = PipelineJob.of(bridge).ask(tool, gate(commit())).extract().path("id");
        UUID orphan = UUID.randomUUID();
        bridge.testbed().vault().write("adobridge/checks/" + orphan, Map.of("token", PipelineJob.TOKEN));

        rounds.sweep();
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + orphan)).isPresent();
        rounds.sweep();

        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + orphan)).isEmpty();
        assertThat(bridge.testbed().vault().metadata("adobridge/checks/" + waiting)).isPresent();
    }

    private ValidatableResponse show(Reporter tool, String id) {
        return tool.people().owner().get("/api/v1/checks/" + id).then().statusCode(200);
    }

    private static String gate(String commit) {
        return "{\"projectKey\":\"demo-svc\",\"commit\":\"" + commit + "\"}";
    }

    private String commit() {
        return bridge.azure().commits(1).get(0);
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
