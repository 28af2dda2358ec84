package io.adobridge.connection.secret;

import static io.adobridge.connection.Person.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

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
class SecretSweeperTest extends StagedTest {

    private static final String FOLDER = "adobridge/connections/";

    @Inject
    SecretSweeper sweeper;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void removesASecretThatHasHadNoRowForAnHour() {
        UUID orphan = UUID.randomUUID();
        testbed.vault().write(FOLDER + orphan, Map.of("token", "of a registration that was cut off"));

        run(sweeper::sweep);
        assertThat(testbed.vault().metadata(FOLDER + orphan)).as("young").isPresent();

        clock.forward(Duration.ofMinutes(61));
        run(sweeper::sweep);
        assertThat(testbed.vault().metadata(FOLDER + orphan)).as("old").isEmpty();
    }

    @Test
    void leavesTheSecretsOfConnectionsAlone() {
        UUID id = stage.register();

        clock.forward(Duration.ofDays(400));
        run(sweeper::sweep);

        stage.validate(id).then().statusCode(200).body("valid", equalTo(true));
        stage.get(MEMBER, id).then().statusCode(200);
    }

    @Test
    void leavesAloneWhatItDidNotWrite() {
        testbed.vault().write(FOLDER + "by-hand", Map.of("token", "of an operator"));

        clock.forward(Duration.ofDays(400));
        run(sweeper::sweep);

        assertThat(testbed.vault().metadata(FOLDER + "by-hand")).isPresent();
    }

    @Test
    void comesBackLaterWhenVaultIsSealed() {
        testbed.vault().seal();

        assertThatCode(() -> run(sweeper::sweep)).doesNotThrowAnyException();
    }
}
