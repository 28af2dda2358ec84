package io.adobridge.connection.secret;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SupersededTest extends StagedTest {

    private static final String FOLDER = "adobridge/connections/";
    private static final Duration GRACE = Duration.ofMinutes(10);

    @Inject
    SupersededWorker worker;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void destroysTheReplacedTokenOnceTheGraceTimeIsOver() {
        UUID id = stage.register();
        replaceToken(id);

        clock.forward(GRACE.minusMinutes(1));
        run(worker::destroyDue);
        assertThat(isDestroyed(id, 1)).as("within the grace time").isFalse();

        clock.forward(Duration.ofMinutes(2));
        run(worker::destroyDue);
        assertThat(isDestroyed(id, 1)).as("after it").isTrue();
        assertThat(isDestroyed(id, 2)).as("in use").isFalse();
    }

    @Test
    void destroysWhatWasWrittenAndNeverCameToUse() {
        UUID id = stage.register();
        testbed.vault().write(FOLDER + id, Map.of("token", "written, and then the process was killed"));
        replaceToken(id);

        clock.forward(GRACE.plusMinutes(1));
        run(worker::destroyDue);

        assertThat(isDestroyed(id, 2)).isTrue();
        assertThat(isDestroyed(id, 3)).isFalse();
    }

    @Test
    void triesAgainAfterVaultWasAway() {
        UUID id = stage.register();
        replaceToken(id);
        clock.forward(GRACE.plusMinutes(1));
        testbed.vault().seal();
        run(worker::destroyDue);
        testbed.vault().unseal();
        assertThat(isDestroyed(id, 1)).isFalse();

        clock.forward(Duration.ofMinutes(2));
        run(worker::destroyDue);

        assertThat(isDestroyed(id, 1)).isTrue();
    }

    @Test
    void leavesARemovedConnectionAlone() {
        UUID id = stage.register();
        replaceToken(id);
        stage.remove(id).then().statusCode(204);

        clock.forward(GRACE.plusMinutes(1));
        run(worker::destroyDue);

        assertThat(testbed.vault().metadata(FOLDER + id)).isEmpty();
    }

    private void replaceToken(UUID id) {
        stage.as(MEMBER).body(Map.of("token", stage.pat())).put(PATH + "/" + id + "/token").then().statusCode(200);
    }

    private boolean isDestroyed(UUID id, int version) {
        return testbed.vault().metadata(FOLDER + id).orElseThrow()
                .at("/versions/" + version + "/destroyed").asBoolean(false);
    }
}
