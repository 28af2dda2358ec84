package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.PostedGate;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;

/** A repository that is switched off at its connection is reported to by nobody, from thirty seconds later at the latest. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class SwitchedOffTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    Bridge bridge;

    private final Rounds rounds;
    private final ConnectionMirror mirror;
    private UUID connection;
    private UUID repository;

    @Inject
    SwitchedOffTest(Rounds rounds, ConnectionMirror mirror) {
        this.rounds = rounds;
        this.mirror = mirror;
    }

    @BeforeEach
    void connect() {
        connection = bridge.connect(bridge.reportingToken());
        repository = bridge.azure().repositoryId(AzureView.DEMO);
    }

    @Test
    void isNotReportedTo() {
        Reporter tool = Reporter.register("", bridge.people(), connection);
        turn(false);

        PostedGate posted = PostedGate.post(bridge, tool, "passed");
        rounds.deliver();

        posted.show().body("deliveries[0].state", equalTo("dead"))
                .body("deliveries[0].reason", equalTo("repository-switched-off"))
                .body("deliveries[0].detail", containsString(AzureView.DEMO));
        assertThat(posted.statuses()).isEmpty();
    }

    @Test
    void isReportedToAgainOnceItIsSwitchedOn() {
        Reporter tool = Reporter.register("", bridge.people(), connection);
        turn(false);
        turn(true);

        PostedGate posted = PostedGate.post(bridge, tool, "passed");
        rounds.deliver();

        assertThat(posted.statuses()).hasSize(1);
    }

    private void turn(boolean on) {
        bridge.turn(connection, repository, on);
        Eventually.holds("the switch is known", SOON, () -> mirror.find(connection)
                .filter(known -> known.disabledRepositories().contains(repository) != on).isPresent());
    }
}
