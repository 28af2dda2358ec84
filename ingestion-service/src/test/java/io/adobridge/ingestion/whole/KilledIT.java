package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.process.ServiceProcess;

/** The packaged service, killed in the middle of its work: nothing is lost and nothing is doubled. */
class KilledIT {

    private static final String DATABASE = "ingestion_killed";
    private static final int KILLS = 3;

    private final Stage stage = StageResource.stage();

    @Test
    void endsWithTheSameRowsAsAnUndisturbedRun() {
        World world = stage.organization();
        Connected undisturbed = stage.connect(world);
        try (ServiceProcess process = start()) {
            undisturbed.through(process).awaitCurrent();
        }
        Map<String, String> expected = sums(undisturbed);
        stage.azure().faults().add(When.always().organization(world.name()),
                new Effect.Delay(Duration.ofMillis(100)));

        Connected disturbed = stage.connect(world);
        long share = Checksums.rows(expected) / (KILLS + 2);
        for (int kill = 1; kill <= KILLS; kill++) {
            long rows = kill * share;
            ServiceProcess process = start();
            Eventually.holds(Duration.ofSeconds(60), () -> Checksums.rows(sums(disturbed)) >= rows, process::log);
            process.kill();
        }
        long atTheLastKill = Checksums.rows(sums(disturbed));
        stage.azure().faults().clear();
        try (ServiceProcess process = start()) {
            disturbed.through(process).awaitCurrent();
        }

        assertThat(atTheLastKill).isLessThan(Checksums.rows(expected));
        assertThat(sums(disturbed)).isEqualTo(expected);
    }

    private Map<String, String> sums(Connected connection) {
        return Checksums.of(stage.testbed(), DATABASE, connection.id());
    }

    private ServiceProcess start() {
        Map<String, String> settings = new HashMap<>(new Lively().getConfigOverrides());
        settings.put("ingestion.lease", "2s");
        return stage.ingestion(DATABASE, settings);
    }
}
