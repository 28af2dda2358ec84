package io.adobridge.ingestion.pipelines.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stream.Sweep;

class SliceTest {

    private static final Instant TO = Instant.parse("2026-11-19T10:00:00Z");

    @Test
    void leavesAWeekWhole() {
        Sweep week = Sweep.over(TO.minus(Duration.ofDays(7)), TO);

        assertThat(Slice.count(week)).isEqualTo(1);
        assertThat(Slice.of(week)).isEqualTo(new Slice(week.from(), TO));
    }

    @Test
    void cutsALongerWindowFromItsEnd() {
        Sweep window = Sweep.over(TO.minus(Duration.ofDays(23)), TO);

        assertThat(Slice.count(window)).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(i -> Slice.of(new Sweep(window.from(), window.to(), i, null))))
                .extracting(slice -> Duration.between(slice.from(), slice.to()).toDays()).containsExactly(7L, 7L, 7L, 2L);
        assertThat(Slice.of(new Sweep(window.from(), window.to(), 3, null)).from()).isEqualTo(window.from());
    }

    @Test
    void looksAtAnIncrementOnce() {
        assertThat(Slice.count(Sweep.over(TO, TO))).isEqualTo(1);
        assertThat(Slice.count(Sweep.over(TO.minusSeconds(900), TO))).isEqualTo(1);
    }
}
