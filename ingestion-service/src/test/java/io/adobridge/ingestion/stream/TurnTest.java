package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stream.Step.Then;

class TurnTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void takesOfTheLastWeekNoMoreThanAtOnceAndGoesOn() {
        Turn<Instant> turn = turn(2, 1, 2, 3);

        assertThat(turn.items()).containsExactly(daysAgo(1), daysAgo(2));
        assertThat(turn.then()).isEqualTo(Then.CONTINUE);
    }

    @Test
    void stopsBeforeWhatIsLessUrgentAndLetsOthersGoFirst() {
        Turn<Instant> turn = turn(10, 1, 6, 8, 9);

        assertThat(turn.items()).containsExactly(daysAgo(1), daysAgo(6));
        assertThat(turn.next()).isEqualTo(Reached.NEWEST + 1);
        assertThat(turn.then()).isEqualTo(Then.YIELD);
    }

    @Test
    void letsOthersGoFirstBetweenTwoPiecesOfHistory() {
        assertThat(turn(1, 40, 41).then()).isEqualTo(Then.YIELD);
        assertThat(turn(1, 40, 41).next()).isEqualTo(Reached.NEWEST + 2);
    }

    @Test
    void isAsUrgentAsNewsWhenNothingIsLeft() {
        assertThat(turn(2, 40, 41).next()).isEqualTo(Reached.NEWEST);
        assertThat(turn(2).isEmpty()).isTrue();
    }

    @Test
    void countsWhatHasNotEndedAsNews() {
        Turn<String> turn = Turn.of(List.of("active"), 1, each -> null, NOW);

        assertThat(turn.items()).containsExactly("active");
        assertThat(turn.then()).isEqualTo(Then.CONTINUE);
    }

    private static Turn<Instant> turn(int atOnce, int... daysAgo) {
        return Turn.of(Arrays.stream(daysAgo).mapToObj(TurnTest::daysAgo).toList(), atOnce, each -> each, NOW);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
