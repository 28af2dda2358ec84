package io.adobridge.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.postgres.Leases;
import io.adobridge.testbed.process.ServiceProcess;

/** A replica that is told to end leaves no lease behind that another one would have to wait for. */
class PartingIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DATABASE = "parting";

    private final Bridge bridge = Bridge.shared();

    @AfterEach
    void heal() {
        bridge.simulator().faults().clear();
    }

    @Test
    void whatIsUnderWayIsDeliveredOnceBeforeTheProcessEnds() throws SQLException {
        List<String> commits = bridge.azure().commits(3);
        Reporter tool;
        try (ServiceProcess replica = bridge.reporter(DATABASE, Map.of())) {
            tool = Reporter.register(replica.baseUrl().toString(), bridge.people(), bridge.connection());
            bridge.simulator().faults().add(When.path("/statuses").method("POST"), new Effect.Delay(Duration.ofSeconds(2)));
            commits.forEach(commit -> tool.post(AzureView.DEMO, "failed", "\"commit\":\"" + commit + "\"").statusCode(202));
            Eventually.holds("deliveries are under way", SOON, () -> leases().getOrDefault("reporting.lane", 0) > 0);
            Eventually.holds("events are listened for", SOON, () -> leases().containsKey("reporting.event_cursor"));
        }

        assertThat(leases()).isEmpty();
        assertThat(commits).allSatisfy(
                commit -> assertThat(bridge.azure().commitStatuses(commit, tool.context())).hasSizeLessThanOrEqualTo(1));
        assertThat(pending()).isEqualTo(commits.stream()
                .filter(commit -> bridge.azure().commitStatuses(commit, tool.context()).isEmpty()).count());
    }

    private Map<String, Integer> leases() {
        try (Connection database = bridge.testbed().postgres().connect(DATABASE)) {
            return Leases.in(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What another replica has still to deliver. */
    private long pending() throws SQLException {
        try (Connection database = bridge.testbed().postgres().connect(DATABASE);
                var statement = database.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM reporting.delivery WHERE state = 'PENDING'")) {
            count.next();
            return count.getLong(1);
        }
    }
}
