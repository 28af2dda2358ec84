package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Step.Then;

class WindowsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    @Test
    void readsTheLastWeekThenTheMonthThenTheQuarter() {
        List<Duration> depths = new ArrayList<>();
        Windows windows = Windows.start(NOW);
        do {
            Windows opened = windows.opened(NOW, OVERLAP, Retention.KEEP);
            depths.add(Duration.between(opened.required().from(), NOW));
            windows = opened.turned(null, 1);
        } while (windows.then() == Then.YIELD);

        assertThat(depths).containsExactly(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90));
        assertThat(windows.then()).isEqualTo(Then.COMPLETE);
    }

    @Test
    void readsEachStretchOfHistoryOnce() {
        Windows afterWeek = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP).turned(null, 1);

        Sweep month = afterWeek.opened(NOW, OVERLAP, Retention.KEEP).required();

        assertThat(month.to()).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(month.from()).isEqualTo(NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void putsAnIncrementBeforeHistoryWhenTheNewestIsGettingOld() {
        Windows afterWeek = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP).turned(null, 1);
        Instant later = NOW.plus(Duration.ofMinutes(20));

        Sweep sweep = afterWeek.opened(later, OVERLAP, Retention.KEEP).required();

        assertThat(sweep).isEqualTo(new Sweep(NOW.minus(OVERLAP), later, 0, null));
    }

    @Test
    void overlapsIncrementsWithWhatWasRead() {
        Windows full = complete();
        Instant later = NOW.plus(Duration.ofHours(2));

        Windows increment = full.opened(later, OVERLAP, Retention.KEEP);

        assertThat(increment.required().from()).isEqualTo(NOW.minus(OVERLAP));
        assertThat(increment.turned(null, 1).newest()).isEqualTo(later);
    }

    @Test
    void resumesAPageInTheMiddleOfAWindow() {
        Windows interrupted = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP).turned("page 2", 1);

        Windows resumed = interrupted.opened(NOW.plus(Duration.ofDays(1)), OVERLAP, Retention.KEEP);

        assertThat(resumed).isEqualTo(interrupted);
        assertThat(resumed.required().page()).isEqualTo("page 2");
    }

    @Test
    void readsEveryListOfAWindowBeforeTheNextWindow() {
        Windows opened = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP);

        Windows second = opened.turned(null, 2);

        assertThat(second.then()).isEqualTo(Then.CONTINUE);
        assertThat(second.required().list()).isEqualTo(1);
        assertThat(second.turned(null, 2).then()).isEqualTo(Then.YIELD);
    }

    @Test
    void knowsWhichWindowsContainThePresent() {
        Windows week = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP);
        Windows month = week.turned(null, 1).opened(NOW, OVERLAP, Retention.KEEP);
        Windows increment = complete().opened(NOW.plus(Duration.ofHours(1)), OVERLAP, Retention.KEEP);

        assertThat(week.until()).isNull();
        assertThat(month.until()).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(week.atTheFront()).isTrue();
        assertThat(month.atTheFront()).isFalse();
        assertThat(increment.atTheFront()).isTrue();
    }

    @Test
    void tellsProgressAndUrgencyByWhatIsCovered() {
        Windows month = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP).turned(null, 1)
                .opened(NOW, OVERLAP, Retention.KEEP).turned(null, 1);

        assertThat(month.reached().progress()).isEqualTo(30 / 90.0);
        assertThat(month.reached().stage()).isEqualTo(3);
        assertThat(complete().reached().progress()).isEqualTo(1);
        assertThat(complete().reached().stage()).isEqualTo(Reached.NEWEST);
    }

    @Test
    void readsNoHistoryThatIsNotKept() {
        Windows windows = Windows.start(NOW);
        List<Instant> starts = new ArrayList<>();
        do {
            windows = windows.opened(NOW, OVERLAP, Retention.ofDays(10));
            starts.add(windows.required().from());
            windows = windows.turned(null, 1);
        } while (windows.then() != Then.COMPLETE);

        assertThat(starts).containsExactly(NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofDays(10)));
        assertThat(windows.reached().progress()).isEqualTo(1);
    }

    @Test
    void beginsWithNinetyDaysHoweverLongThingsAreKept() {
        Windows windows = Windows.start(NOW);
        do {
            windows = windows.opened(NOW, OVERLAP, Retention.ofDays(400)).turned(null, 1);
        } while (windows.then() != Then.COMPLETE);

        assertThat(windows.oldest()).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void reachesNoFurtherBackThanThingsAreKeptAfterALongOutage() {
        Instant muchLater = NOW.plus(Duration.ofDays(200));

        Windows increment = complete().opened(muchLater, OVERLAP, Retention.ofDays(30));

        assertThat(increment.required())
                .isEqualTo(Sweep.over(muchLater.minus(Duration.ofDays(30)), muchLater));
        assertThat(increment.reached().from()).isEqualTo(muchLater.minus(Duration.ofDays(30)));
        assertThat(increment.turned(null, 1).then()).isEqualTo(Then.COMPLETE);
    }

    @Test
    void readsOnlyNewsWhenLessIsKeptThanWasRead() {
        Windows shorter = complete().opened(NOW, OVERLAP, Retention.ofDays(30)).turned(null, 1);

        Windows longerAgain = shorter.opened(NOW.plusSeconds(60), OVERLAP, Retention.KEEP);

        assertThat(shorter.then()).isEqualTo(Then.COMPLETE);
        assertThat(longerAgain.required().from()).isEqualTo(NOW.minus(OVERLAP));
    }

    @Test
    void survivesBeingStored() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Windows windows = Windows.start(NOW).opened(NOW, OVERLAP, Retention.KEEP).turned("page 2", 1);

        Windows restored = json.readValue(json.writeValueAsString(windows), Windows.class);

        assertThat(restored).isEqualTo(windows);
    }

    private static Windows complete() {
        Windows windows = Windows.start(NOW);
        do {
            windows = windows.opened(NOW, OVERLAP, Retention.KEEP).turned(null, 1);
        } while (windows.then() != Then.COMPLETE);
        return windows;
    }
}
