package io.adobridge.connection.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void doublesUpToTheLongest() {
        var backoff = new Backoff(FIRST, LONGEST, always(0L));

        assertThat(backoff.after(1, Duration.ZERO)).isEqualTo(FIRST);
        assertThat(backoff.after(2, Duration.ZERO)).isEqualTo(FIRST.multipliedBy(2));
        assertThat(backoff.after(5, Duration.ZERO)).isEqualTo(FIRST.multipliedBy(16));
        assertThat(backoff.after(20, Duration.ZERO)).isEqualTo(LONGEST);
        assertThat(backoff.after(1_000_000, Duration.ZERO)).isEqualTo(LONGEST);
    }

    @Test
    void spreadsTheAttemptsOfManyWhoFailedAtOnce() {
        assertThat(new Backoff(FIRST, LONGEST, always(-1L)).after(1, Duration.ZERO))
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_010));
    }

    @Test
    void neverTriesEarlierThanItWasAskedTo() {
        assertThat(new Backoff(FIRST, LONGEST, always(0L)).after(1, Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
    }

    private static RandomGenerator always(long bits) {
        return () -> bits;
    }
}
