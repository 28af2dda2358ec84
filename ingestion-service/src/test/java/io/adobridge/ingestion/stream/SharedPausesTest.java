package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.kit.pause.SharedPauseBoard;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class SharedPausesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Instant soon = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Pool pool;

    private SharedPauseBoard one;
    private SharedPauseBoard other;

    @BeforeEach
    void startReplicas() {
        one = new SharedPauseBoard(pool, Clock.systemUTC());
        other = new SharedPauseBoard(pool, Clock.systemUTC());
    }

    @Test
    void tellsOtherReplicas() {
        one.pause("contoso", soon);

        assertThat(one.pausedUntil("contoso")).isEqualTo(soon);
        Eventually.holds(SOON, () -> soon.equals(seenByTheOther("contoso")), () -> "the other replica knows of no pause");
        assertThat(seenByTheOther("fabrikam")).isBefore(Instant.now());
    }

    @Test
    void keepsTheLaterOfTwoEnds() {
        one.pause("wingtip", soon.plusSeconds(60));
        Eventually.holds(SOON, () -> soon.plusSeconds(60).equals(seenByTheOther("wingtip")), () -> "nothing was shared");

        other.pause("wingtip", soon);
        one.pause("tailspin", soon);
        Eventually.holds(SOON, () -> soon.equals(seenByTheOther("tailspin")), () -> "nothing was shared");

        assertThat(seenByTheOther("wingtip")).isEqualTo(soon.plusSeconds(60));
    }

    private Instant seenByTheOther(String identity) {
        other.look().await().atMost(SOON);
        return other.pausedUntil(identity);
    }
}
