package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.PostedGate;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;

/** Many deliveries at once: each is claimed once, and each is kept as it ended, whatever happened to its neighbours. */
@ReporterTest
class DeliveryBatchTest {

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    DeliveryBatchTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void keepsEachOfManyAttemptsAsItEnded() {
        UUID connection = bridge.connect(bridge.reportingToken());
        List<PostedGate> posted = Stream.generate(() -> PostedGate.post(bridge, reporter(connection), "failed")).limit(4)
                .toList();
        List<Claim> claimed = rounds.claim();
        List<Claim> claims = posted.stream().map(gate -> claimOf(gate, claimed)).toList();
        PostedGate newer = PostedGate.post(bridge, posted.get(2).tool(), "passed");

        rounds.record(List.of(new Attempt(claims.get(0), new Outcome.Delivered(null, false)),
                new Attempt(claims.get(1), new Outcome.Refused(Reason.REJECTED, "no")),
                new Attempt(claims.get(2), new Outcome.Refused(Reason.REJECTED, "overtaken by a newer report")),
                new Attempt(claims.get(3), new Outcome.Postponed(Reason.UNAVAILABLE, "away", Duration.ZERO))));

        isState(posted.get(0), "delivered", 1);
        isState(posted.get(1), "dead", 1);
        isState(posted.get(2), "superseded", 0);
        isState(posted.get(3), "pending", 1);
        isState(newer, "pending", 0);
        rounds.deliverAfter(Duration.ofMinutes(1));
        isState(posted.get(3), "delivered", 2);
        isState(newer, "delivered", 1);
    }

    @Test
    void leavesRoomForOthersHoweverMuchAConnectionHasWaiting() {
        UUID busy = bridge.connect(bridge.reportingToken());
        UUID other = bridge.connect(bridge.reportingToken());
        Reporter tool = reporter(busy);
        bridge.azure().commits(12)
                .forEach(commit -> tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202));
        PostedGate waiting = PostedGate.post(bridge, reporter(other), "passed");

        List<Claim> claims = rounds.claim(1_000, 8);

        assertThat(claims).filteredOn(claim -> claim.connection().equals(busy)).hasSize(8);
        assertThat(claims).filteredOn(claim -> claim.connection().equals(other)).hasSize(1);
        assertThat(rounds.claim(1_000, 8)).as("leased already").noneMatch(claim -> claim.connection().equals(busy));
        rounds.deliverAfter(Duration.ofMinutes(3));
        isState(waiting, "delivered", 1);
    }

    private static Claim claimOf(PostedGate gate, List<Claim> claims) {
        String delivery = gate.show().extract().path("deliveries[0].id");
        return claims.stream().filter(claim -> claim.delivery().toString().equals(delivery)).findFirst().orElseThrow();
    }

    private static void isState(PostedGate gate, String state, int attempts) {
        gate.show().body("deliveries[0].state", equalTo(state)).body("deliveries[0].attempts", equalTo(attempts));
    }

    private Reporter reporter(UUID connection) {
        return Reporter.register("", bridge.people(), connection);
    }
}
