package io.adobridge.ingestion.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.retention.Retention;

class RevisionFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void startsNinetyDaysBack() {
        assertThat(RevisionFeed.start(NOW).since()).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void startsNoFurtherBackThanThingsAreKept() {
        assertThat(RevisionFeed.start(NOW).within(Retention.ofDays(30), NOW).since())
                .isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(RevisionFeed.start(NOW).within(Retention.KEEP, NOW).since()).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void keepsTheLastTokenWhenAPageBringsNone() {
        RevisionFeed feed = RevisionFeed.start(NOW).turned("1;2;3", NOW.minusSeconds(60)).turned(null, null);

        assertThat(feed.token()).isEqualTo("1;2;3");
        assertThat(feed.newest()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void tellsProgressByTheNewestChange() {
        RevisionFeed feed = RevisionFeed.start(NOW).turned("1", NOW.minus(Duration.ofDays(45)));

        assertThat(feed.underWay(NOW).progress()).isEqualTo(0.5);
        assertThat(feed.upToDate(NOW).progress()).isEqualTo(1);
    }
}
