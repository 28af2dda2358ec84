package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.postgres.Leases;
import io.adobridge.testbed.process.ServiceProcess;

/** A replica that is told to end leaves no lease behind that another one would have to wait for. */
class PartingIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DATABASE = "ingestion_parting";
    /** Who would have to wait for such a lease to run out would not be current in time. */
    private static final String LONGER_THAN_THE_TEST = "10m";

    private final Stage stage = StageResource.stage();

    @AfterEach
    void heal() {
        stage.azure().faults().clear();
    }

    @Test
    void streamsUnderWayAreHandedBackAndAnotherReplicaGoesOnAtOnce() {
        World world = stage.organization();
        stage.azure().faults().add(When.always().organization(world.name()), new Effect.Delay(Duration.ofSeconds(1)));
        Connected connection = stage.connect(world);
        ServiceProcess replica = start(Map.of("ingestion.lease", LONGER_THAN_THE_TEST));
        try (replica) {
            Eventually.holds(SOON, () -> leases().getOrDefault("ingestion.stream", 0) > 1, replica::log);
        }

        assertThat(leases()).isEmpty();
        assertThat(replica.log()).contains("stopped in").doesNotContain("cannot be followed (");
        assertThat(replica.log().lines().filter(line -> line.contains("stream.Setbacks")))
                .noneMatch(line -> line.contains("CLOSING") || line.contains("Pool closed"));
        stage.azure().faults().clear();
        try (ServiceProcess next = start(Map.of())) {
            assertThat(connection.through(next).awaitCurrent().isCurrent()).isTrue();
        }
    }

    @Test
    void aDeletionUnderWayIsHandedBack() throws SQLException {
        var unused = stage.connect(stage.organization());
        try (ServiceProcess replica = start(Map.of("ingestion.retention-every", "1s")); Connection other = database()) {
            other.setAutoCommit(false);
            execute(other, "LOCK TABLE ingestion.event IN EXCLUSIVE MODE");
            Eventually.holds(SOON, () -> leases().containsKey("ingestion.retention_sweep"), replica::log);

            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(() -> execute(other, "ROLLBACK"));
            replica.stop();
            assertThat(replica.log()).contains("stopped in");
        }

        assertThat(leases()).isEmpty();
    }

    private ServiceProcess start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(new Lively().getConfigOverrides());
        all.putAll(settings);
        return stage.ingestion(DATABASE, all);
    }

    private Map<String, Integer> leases() {
        try (Connection database = database()) {
            return Leases.in(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection database() throws SQLException {
        return stage.testbed().postgres().connect(DATABASE);
    }

    private static void execute(Connection connection, String statement) {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
