package io.adobridge.ingestion.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step.Then;

class RevisionFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final RevisionFeed WHOLE = RevisionFeed.start(NOW).turned("9", null).ended(NOW);

    @Test
    void readsTheLastWeekFirstAndThenNinetyDaysFromTheStart() {
        assertThat(RevisionFeed.start(NOW).since()).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(RevisionFeed.start(NOW).then(true)).isEqualTo(Then.YIELD);
        assertThat(RevisionFeed.start(NOW).reached(NOW, true).stage()).isGreaterThan(Reached.NEWEST);

        assertThat(WHOLE.since()).isEqualTo(NOW.minus(Duration.ofDays(90)));
        assertThat(WHOLE.token()).isNull();
        assertThat(WHOLE.then(true)).isEqualTo(Then.COMPLETE);
        assertThat(WHOLE.turned("10", NOW).ended(NOW).token()).isEqualTo("10");
    }

    @Test
    void startsNoFurtherBackThanThingsAreKept() {
        assertThat(WHOLE.within(Retention.ofDays(30), NOW).since()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(WHOLE.within(Retention.KEEP, NOW).since()).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void keepsTheLastTokenWhenAPageBringsNone() {
        RevisionFeed feed = RevisionFeed.start(NOW).turned("1;2;3", NOW.minusSeconds(60)).turned(null, null);

        assertThat(feed.token()).isEqualTo("1;2;3");
        assertThat(feed.newest()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void tellsProgressByTheNewestChange() {
        RevisionFeed feed = WHOLE.turned("1", NOW.minus(Duration.ofDays(45)));

        assertThat(feed.reached(NOW, false).progress()).isEqualTo(0.5);
        assertThat(feed.reached(NOW, true).progress()).isEqualTo(1);
        assertThat(RevisionFeed.start(NOW).reached(NOW, true).progress()).isBetween(0.05, 0.1);
    }
}
