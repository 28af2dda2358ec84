package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.restassured.response.ValidatableResponse;

@ReporterTest
class DeliveryFaultsTest {

    private static final String STATUSES = "/statuses";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    DeliveryFaultsTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @AfterEach
    void mendEverything() {
        bridge.simulator().faults().clear();
        bridge.testbed().vault().unseal();
    }

    @Test
    void waitsAsLongAsAzureAsks() {
        Posted posted = post(reporter());
        bridge.simulator().journal().reset();
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), Effect.throttled(Duration.ofHours(1)));

        rounds.deliver();
        posted.show().body("deliveries[0].state", equalTo("pending")).body("deliveries[0].reason", equalTo("throttled"));
        pass(Duration.ofMinutes(50));
        assertThat(posted.statuses()).isEmpty();
        pass(Duration.ofMinutes(30));

        assertThat(posted.statuses()).hasSize(1);
        assertThat(bridge.simulator().journal().entries(entry -> entry.early() && entry.method().equals("POST"))).isEmpty();
    }

    /** Time passes here and at Azure DevOps alike. */
    private void pass(Duration time) {
        bridge.simulator().clock().advance(time);
        rounds.deliverAfter(time);
    }

    @Test
    void comesBackAfterAThrottlingThatSaysNothing() {
        Posted posted = post(reporter());
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), Effect.throttled());

        rounds.deliver();
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(posted.statuses()).hasSize(1);
    }

    @Test
    void comesBackAfterAnOutage() {
        Posted posted = post(reporter());
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), Effect.unavailable());

        rounds.deliver();

        posted.show().body("deliveries[0].state", equalTo("pending"))
                .body("deliveries[0].reason", equalTo("azure-devops-unavailable"));
        rounds.deliverAfter(Duration.ofMinutes(1));
        assertThat(posted.statuses()).hasSize(1);
        posted.show().body("deliveries[0].state", equalTo("delivered"));
    }

    @Test
    void writesNoSecondStatusWhenTheAnswerToTheFirstWasLost() {
        Posted posted = post(reporter());
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), new Effect.Drop(false));

        rounds.deliver();
        posted.show().body("deliveries[0].state", equalTo("pending"));
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(posted.statuses()).hasSize(1);
        posted.show().body("deliveries[0].state", equalTo("delivered")).body("deliveries[0].attempts", equalTo(2));
    }

    @Test
    void deliversWhatWasAcceptedWhenVaultIsOpenAgain() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connect(bridge.reportingToken()));
        bridge.testbed().vault().seal();

        Posted posted = post(tool);
        rounds.deliver();
        posted.show().body("deliveries[0].state", equalTo("pending"))
                .body("deliveries[0].reason", equalTo("vault-unavailable"));
        bridge.testbed().vault().unseal();
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(posted.statuses()).hasSize(1);
    }

    @Test
    void deliversWhatWasAcceptedWhenPostgresqlIsBack() {
        Posted posted = post(reporter());
        bridge.testbed().postgres().stop();

        rounds.deliver();
        bridge.people().owner().get("/api/v1/deliveries").then().statusCode(503);
        bridge.testbed().postgres().start();
        rounds.deliverAfter(Duration.ofMinutes(5));
        rounds.deliverAfter(Duration.ofMinutes(5));

        assertThat(posted.statuses()).hasSize(1);
    }

    @Test
    void givesUpWhatLeadsToADisabledRepositoryAndSaysWhy() {
        Reporter tool = reporter();
        String disabled = bridge.azure().disabledRepository();
        String id = tool.post(disabled, "passed", "\"commit\":\"" + "a".repeat(40) + "\"").statusCode(202).extract().path("id");

        rounds.deliver();

        tool.show(id).body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("repository-not-found"))
                .body("deliveries[0].detail", containsString("TF401019"))
                .body("deliveries[0].remedy", containsString("Enable the repository"));
    }

    @Test
    void givesUpWithoutTheScopeToWriteAndDeliversOnceTheTokenHasIt() {
        UUID connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code"));
        Posted posted = post(Reporter.register("", bridge.people(), connection));

        for (int round = 0; round < 3; round++) {
            rounds.deliverAfter(Duration.ofMinutes(1));
        }
        String delivery = posted.show().body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("write-not-allowed"))
                .body("deliveries[0].remedy", containsString("Code (status)")).extract().path("deliveries[0].id");
        bridge.people().owner().get("/api/v1/deliveries?state=dead&connection=" + connection).then().statusCode(200)
                .body("items.id", equalTo(List.of(delivery)));

        bridge.replaceToken(connection, bridge.reportingToken());
        bridge.people().owner().post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(202)
                .body("state", equalTo("pending"));
        bridge.people().stranger().post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(404);
        rounds.deliver();
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(posted.statuses()).hasSize(1);
        bridge.people().owner().post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(409)
                .body("type", equalTo("https://adobridge.io/problems/delivery-settled"));
    }

    @Test
    void goesOnWithATokenThatReplacesAnExpiredOne() {
        String token = bridge.reportingToken();
        UUID connection = bridge.connect(token);
        Reporter tool = Reporter.register("", bridge.people(), connection);
        Posted before = post(tool);
        rounds.deliver();
        bridge.simulator().expire(token);

        Posted after = post(tool, "failed");
        rounds.deliver();
        after.show().body("deliveries[0].state", equalTo("pending"));
        bridge.replaceToken(connection, bridge.reportingToken());
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(before.statuses()).extracting(AzureView.Status::state).containsExactly("succeeded", "failed");
    }

    @Test
    void aConnectionThatFailsStopsNoOther() {
        String expired = bridge.reportingToken();
        Reporter broken = Reporter.register("", bridge.people(), bridge.connect(expired));
        bridge.simulator().expire(expired);
        List<String> commits = bridge.azure().commits(30);
        commits.forEach(commit -> broken.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202));

        Posted other = post(reporter());
        rounds.deliver();

        assertThat(other.statuses()).hasSize(1);
        bridge.people().owner().get("/api/v1/deliveries?state=pending&connection=" + broken.connection()).then()
                .body("items", hasSize(30));
        bridge.people().owner().get("/q/health/well").then().body("checks.data", hasSize(greaterThan(0)));
    }

    @Test
    void givesUpAfterADay() {
        Posted posted = post(reporter());
        bridge.simulator().faults().add(When.path(STATUSES).method("POST"), Effect.unavailable());

        rounds.deliver();
        rounds.deliverAfter(Duration.ofHours(25));

        posted.show().body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("azure-devops-unavailable"));
    }

    @Test
    void neverDeliversAnOverdueStatementOverANewerOne() {
        Reporter tool = reporter();
        Posted older = post(tool, "failed");
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), Effect.unavailable());
        rounds.deliver();

        Posted newer = post(tool, "passed");
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(newer.statuses()).extracting(AzureView.Status::state).containsExactly("succeeded");
        older.show().body("deliveries[0].state", equalTo("superseded"));
    }

    private Posted post(Reporter tool) {
        return post(tool, "passed");
    }

    private Posted post(Reporter tool, String status) {
        String commit = bridge.azure().commits(1).get(0);
        String id = tool.post(AzureView.DEMO, status, "\"commit\":\"" + commit + "\"").statusCode(202).extract().path("id");
        return new Posted(tool, id, commit);
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }

    private final class Posted {

        private final Reporter tool;
        private final String id;
        private final String commit;

        private Posted(Reporter tool, String id, String commit) {
            this.tool = tool;
            this.id = id;
            this.commit = commit;
        }

        private List<AzureView.Status> statuses() {
            return bridge.azure().commitStatuses(commit, tool.context());
        }

        private ValidatableResponse show() {
            return tool.show(id);
        }
    }
}
