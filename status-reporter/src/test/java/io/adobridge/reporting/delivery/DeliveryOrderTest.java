package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.PostedGate;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;

@ReporterTest
class DeliveryOrderTest {

    private static final String STATUSES = "/statuses";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    DeliveryOrderTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @AfterEach
    void mendEverything() {
        bridge.simulator().faults().clear();
    }

    @Test
    void aConnectionThatFailsStopsNoOther() {
        String expired = bridge.reportingToken();
        Reporter broken = Reporter.register("", bridge.people(), bridge.connect(expired));
        bridge.simulator().expire(expired);
        List<String> commits = bridge.azure().commits(30);
        commits.forEach(commit -> broken.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202));

        PostedGate other = PostedGate.post(bridge, reporter(), "passed");
        rounds.deliver();

        assertThat(other.statuses()).hasSize(1);
        bridge.people().owner().get("/api/v1/deliveries?state=pending&connection=" + broken.connection()).then()
                .body("items", hasSize(30));
        bridge.people().owner().get("/q/health/well").then().body("checks.data", hasSize(greaterThan(0)));
    }

    @Test
    void givesUpAfterADay() {
        PostedGate posted = PostedGate.post(bridge, reporter(), "passed");
        bridge.simulator().faults().add(When.path(STATUSES).method("POST"), Effect.unavailable());

        rounds.deliver();
        rounds.deliverAfter(Duration.ofHours(25));

        posted.show().body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("azure-devops-unavailable"));
    }

    @Test
    void whatAKilledReplicaHadBegunIsDeliveredByAnotherAndTheLateWordOfTheFirstCountsNoMore() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connect(bridge.reportingToken()));
        PostedGate posted = PostedGate.post(bridge, tool, "passed");
        Claim begun = rounds.claim().stream().filter(claim -> claim.connection().equals(tool.connection())).findFirst()
                .orElseThrow();

        rounds.deliver();
        assertThat(posted.statuses()).as("while the lease runs").isEmpty();
        rounds.deliverAfter(Duration.ofMinutes(3));
        rounds.record(begun, new Outcome.Refused(Reason.REJECTED, "late"));

        assertThat(posted.statuses()).hasSize(1);
        posted.show().body("deliveries[0].state", equalTo("delivered"));
    }

    @Test
    void neverDeliversAnOverdueStatementOverANewerOne() {
        Reporter tool = reporter();
        PostedGate older = PostedGate.post(bridge, tool, "failed");
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), Effect.unavailable());
        rounds.deliver();

        PostedGate newer = PostedGate.post(bridge, tool, "passed");
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(newer.statuses()).extracting(AzureView.Status::state).containsExactly("succeeded");
        older.show().body("deliveries[0].state", equalTo("superseded"));
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
