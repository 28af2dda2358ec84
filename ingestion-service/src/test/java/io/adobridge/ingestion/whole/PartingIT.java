package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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
        try (ServiceProcess replica = start()) {
            Eventually.holds(SOON, () -> leases().getOrDefault("ingestion.stream", 0) > 1, replica::log);
        }

        assertThat(leases()).isEmpty();
        stage.azure().faults().clear();
        try (ServiceProcess next = start()) {
            assertThat(connection.through(next).awaitCurrent().isCurrent()).isTrue();
        }
    }

    /** With leases that outlast the test: who would have to wait for one to run out would not be current in time. */
    private ServiceProcess start() {
        Map<String, String> settings = new HashMap<>(new Lively().getConfigOverrides());
        settings.put("ingestion.lease", "10m");
        return stage.ingestion(DATABASE, settings);
    }

    private Map<String, Integer> leases() {
        try (Connection database = stage.testbed().postgres().connect(DATABASE)) {
            return Leases.in(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
