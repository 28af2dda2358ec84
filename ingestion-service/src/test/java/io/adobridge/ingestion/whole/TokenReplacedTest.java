package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The old token is revoked the moment a new one is accepted, and soon destroyed in Vault: nobody notices. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class TokenReplacedTest {

    private static final int TIMES = 20;

    Stage stage;

    @AfterEach
    void mend() {
        stage.azure().faults().clear();
    }

    @Test
    void failsNothingWhenItIsReplacedTwentyTimesDuringAnIngestion() {
        World world = stage.organization();
        Connected undisturbed = stage.connect(world).awaitCurrent();
        stage.azure().journal().reset();
        stage.azure().faults().add(When.always().organization(world.name()), new Effect.Delay(Duration.ofSeconds(1)));

        String token = newToken(world);
        Connected connection = stage.connect(world, token);
        for (int time = 1; time <= TIMES; time++) {
            long calls = callsOf(world);
            Eventually.holds(Duration.ofSeconds(30), () -> callsOf(world) > calls || beginsAgain(connection),
                    () -> "nothing is read");
            String next = newToken(world);
            connection.replaceToken(next);
            stage.azure().expire(token);
            token = next;
        }

        stage.azure().faults().clear();
        connection.awaitCurrent();
        assertThat(failures(connection)).isEmpty();
        assertThat(sums(connection)).isEqualTo(sums(undisturbed));
        assertThat(refusedCallsOf(world)).as("the old token was in use when it ended").isPositive();
    }

    @Test
    void failsNothingWhenItIsReplacedWhileTimelinesAreReadSideBySide() {
        World world = stage.organization();
        String token = newToken(world);
        Connected connection = stage.connect(world, token).awaitCurrent();
        stage.azure().journal().reset();
        stage.azure().faults()
                .add(When.path("/timeline").organization(world.name()), new Effect.Delay(Duration.ofSeconds(2)));

        connection.asking().post("/sync/timelines/reset").then().statusCode(202);
        Eventually.holds(Duration.ofSeconds(30), () -> callsOf(world) > 0, () -> "no timeline is read");
        connection.replaceToken(newToken(world));
        stage.azure().expire(token);
        stage.azure().faults().clear();

        connection.awaitCurrent();
        assertThat(refusedCallsOf(world)).as("the old token was in use when it ended").isPositive();
        assertThat(failures(connection)).isEmpty();
    }

    /** Keeps the ingestion going on a machine that replaces tokens slower than it reads. */
    private static boolean beginsAgain(Connected connection) {
        if (connection.syncPage().filter(page -> page.state().equals("current")).isPresent()) {
            for (String stream : List.of("commits", "builds", "work-items")) {
                connection.asking().post("/sync/" + stream + "/reset").then().statusCode(202);
            }
        }
        return false;
    }

    private String newToken(World world) {
        return stage.azure().token(world.name(), "app_token");
    }

    private long callsOf(World world) {
        return stage.azure().journal().entries(entry -> entry.organization().equals(world.name())).size();
    }

    private long refusedCallsOf(World world) {
        return stage.azure().journal()
                .entries(entry -> entry.organization().equals(world.name()) && entry.status() == 401).size();
    }

    /** What ever went wrong in a stream, however long ago; parts that are left out are no failure. */
    private static List<String> failures(Connected connection) {
        return connection.sync().getList("streams.lastError", String.class).stream()
                .filter(error -> error != null && !error.startsWith("The repository is")).toList();
    }

    private Map<String, String> sums(Connected connection) {
        return Checksums.of(stage.testbed(), connection.id());
    }
}
