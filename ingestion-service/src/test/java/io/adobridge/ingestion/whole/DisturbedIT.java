package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.Fault;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * Two replicas of the packaged service, one after the other killed in the middle of its work, with an Azure DevOps that
 * throttles, fails and breaks off, and a token that ends: every table ends as that of an undisturbed ingestion. Where the
 * faults and kills fall is drawn by a seed that failures name.
 */
class DisturbedIT {

    private static final String DATABASE = "ingestion_disturbed";
    private static final int KILLS = Integer.getInteger("adobridge.kills", 3);
    private static final long SEED = Long.getLong("adobridge.kills.seed", System.currentTimeMillis());
    private static final boolean LARGE = "M".equals(System.getProperty("adobridge.organization"));
    private static final Duration PATIENCE = LARGE ? Duration.ofMinutes(40) : Duration.ofMinutes(2);
    private static final Duration PACE = Duration.ofMillis(LARGE ? 5 : 100);
    /** While a replica starts, so that it finds something left of the work. */
    private static final Duration CRAWL = Duration.ofSeconds(2);
    /** The last part is left for after the last kill. */
    private static final int PARTS = KILLS + 2;

    private final Stage stage = StageResource.stage();
    private final Random random = new Random(SEED);
    private final List<ServiceProcess> replicas = new ArrayList<>();

    @AfterEach
    void stopAll() {
        stage.azure().faults().clear();
        stage.azure().limiter(LimiterSettings.DEFAULT);
        replicas.forEach(ServiceProcess::close);
    }

    @Test
    void endsWithTheSameTablesAsAnUndisturbedIngestion() {
        World world = organization();
        replicas.add(start());
        Connected undisturbed = stage.connect(world).through(replicas.get(0)).awaitCurrent(PATIENCE);
        Map<String, String> expected = sums(undisturbed);
        long calls = stage.callsOf(world);
        replicas.add(start());
        List<Fault> faults = disturb(world);
        Fault pace = delay(world, PACE);

        String token = stage.azure().token(world.name(), "app_token");
        Connected disturbed = stage.connect(world, token);
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitCalls(world, calls + kill * calls / PARTS + random.nextInt((int) calls / PARTS / 2));
            stage.azure().faults().remove(pace.id());
            Fault crawl = delay(world, CRAWL);
            if (kill == (KILLS + 1) / 2) {
                stage.azure().expire(token);
                disturbed.replaceToken(stage.azure().token(world.name(), "app_token"));
            }
            killOne(disturbed);
            stage.azure().faults().remove(crawl.id());
            pace = delay(world, PACE);
        }
        disturbed.through(replicas.get(0)).awaitCurrent(PATIENCE);

        assertThat(faults).as("faults, seed %d", SEED).allSatisfy(fault -> assertThat(fault.hits()).isPositive());
        assertThat(sums(disturbed)).as("seed %d", SEED).isEqualTo(expected);
    }

    /** In the large one something begins every minute: nothing of it grows older than 90 days between two readings. */
    private World organization() {
        if (LARGE) {
            stage.azure().limiter(LimiterSettings.UNLIMITED); // what it allows would last for hours
            return stage.organization(small -> small.withSizes(Sizes.M).withDays(89));
        }
        return stage.organization();
    }

    private List<Fault> disturb(World world) {
        When calls = When.always().organization(world.name());
        var faults = stage.azure().faults();
        List<Fault> disturbances = List.of(
                faults.add(calls.probability(0.05, random.nextLong()), Effect.throttled(Duration.ofMillis(100))),
                faults.add(calls.probability(0.01, random.nextLong()), Effect.unavailable()),
                faults.add(calls.probability(0.01, random.nextLong()), new Effect.Truncate(200)));
        return disturbances;
    }

    private Fault delay(World world, Duration each) {
        return stage.azure().faults().add(When.always().organization(world.name()), new Effect.Delay(each));
    }

    private void awaitCalls(World world, long goal) {
        Eventually.holds(PATIENCE, () -> stage.callsOf(world) >= goal,
                () -> "call number %d is not made, seed %d".formatted(goal, SEED));
    }

    private void killOne(Connected disturbed) {
        ServiceProcess victim = replicas.remove(random.nextInt(replicas.size()));
        assertThat(disturbed.through(victim).isCurrent()).as("killed in the middle, seed %d", SEED).isFalse();
        victim.kill();
        replicas.add(start());
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
