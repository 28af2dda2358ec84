package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final RandomGenerator LEAST = () -> 0L;

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), LEAST);

    @Test
    void doublesWithEachFailure() {
        assertThat(backoff.after(1, Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.after(2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.after(5, Duration.ZERO)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void growsToItsLimitAndNoFurther() {
        assertThat(backoff.after(20, Duration.ZERO)).isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff.after(100_000, Duration.ZERO)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void neverComesEarlierThanAsked() {
        assertThat(backoff.after(1, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void spreadsThosePausesThatBeganTogether() {
        Backoff spread = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), RandomGenerator.of("L64X128MixRandom"));

        assertThat(spread.after(3, Duration.ZERO)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }
}
