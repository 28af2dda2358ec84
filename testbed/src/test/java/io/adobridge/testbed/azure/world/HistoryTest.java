package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant START = Instant.parse("2026-08-22T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(90));
    private final History history = new History(new Seed(5), START, END, 1_000, Duration.ofNanos(100));

    @Test
    void neverGoesBack() {
        assertThat(LongStream.range(0, 1_000).mapToObj(history::at)).isSorted()
                .allMatch(instant -> !instant.isBefore(START) && instant.isBefore(END));
    }

    @Test
    void findsTheFirstOfAWindow() {
        assertThat(history.firstAtOrAfter(history.at(400))).isEqualTo(400);
        assertThat(history.firstAtOrAfter(history.at(400).plusNanos(100))).isEqualTo(401);
        assertThat(history.firstAtOrAfter(Instant.MIN)).isZero();
        assertThat(history.firstAtOrAfter(END)).isEqualTo(1_000);
    }

    @Test
    void cutsTimesToItsGrain() {
        var seconds = new History(new Seed(5), START, END, 1_000, Duration.ofSeconds(1));
        assertThat(LongStream.range(0, 1_000).mapToObj(seconds::at)).allMatch(instant -> instant.getNano() == 0);
    }
}
