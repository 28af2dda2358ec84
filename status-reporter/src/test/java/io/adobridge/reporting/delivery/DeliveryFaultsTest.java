package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

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
        PostedGate posted = post(reporter());
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
        PostedGate posted = post(reporter());
        bridge.simulator().faults().add(When.path(STATUSES).method("POST").times(1), Effect.throttled());

        rounds.deliver();
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(posted.statuses()).hasSize(1);
    }

    @Test
    void comesBackAfterAnOutage() {
        PostedGate posted = post(reporter());
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
        PostedGate posted = post(reporter());
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

        PostedGate posted = post(tool);
        rounds.deliver();
        posted.show().body("deliveries[0].state", equalTo("pending"))
                .body("deliveries[0].reason", equalTo("vault-unavailable"));
        bridge.testbed().vault().unseal();
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(posted.statuses()).hasSize(1);
    }

    @Test
    void deliversWhatWasAcceptedWhenPostgresqlIsBack() {
        PostedGate posted = post(reporter());
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
                .body("deliveries[0].reason", equalTo("repository-disabled"))
                .body("deliveries[0].detail", containsString(disabled))
                .body("deliveries[0].remedy", containsString("Enable the repository"));
    }

    @Test
    void givesUpWhatLeadsToNoRepositoryAndSaysWhy() {
        Reporter tool = reporter();
        String id = tool.post("never-was", "passed", "\"commit\":\"" + "a".repeat(40) + "\"").statusCode(202).extract()
                .path("id");

        rounds.deliver();

        tool.show(id).body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("repository-not-found"))
                .body("deliveries[0].detail", containsString("TF401019"));
    }

    @Test
    void givesUpWithoutTheScopeToWriteAndDeliversOnceTheTokenHasIt() {
        UUID connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code"));
        PostedGate posted = post(Reporter.register("", bridge.people(), connection));

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
        PostedGate before = post(tool);
        rounds.deliver();
        bridge.simulator().expire(token);

        PostedGate after = PostedGate.post(bridge, tool, "failed");
        rounds.deliver();
        after.show().body("deliveries[0].state", equalTo("pending"));
        bridge.replaceToken(connection, bridge.reportingToken());
        rounds.deliverAfter(Duration.ofMinutes(1));

        assertThat(before.statuses()).extracting(AzureView.Status::state).containsExactly("succeeded", "failed");
    }

    @Test
    void noticesNothingOfATokenThatIsReplacedBetweenTwoDeliveries() {
        String token = bridge.reportingToken();
        UUID connection = bridge.connect(token);
        Reporter tool = Reporter.register("", bridge.people(), connection);
        rounds.deliver();
        for (String status : List.of("passed", "failed", "passed", "failed")) {
            PostedGate gate = PostedGate.post(bridge, tool, status);
            String next = bridge.reportingToken();
            bridge.replaceToken(connection, next);
            bridge.simulator().expire(token);
            token = next;

            rounds.deliver();

            gate.show().body("deliveries[0].state", equalTo("delivered")).body("deliveries[0].attempts", equalTo(1));
        }
    }

    private PostedGate post(Reporter tool) {
        return PostedGate.post(bridge, tool, "passed");
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
