package io.adobridge.ingestion.repos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.repos.PullRequestProgress.Return;
import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Windows;

class PullRequestProgressTest {

    private static final UUID REPOSITORY = new UUID(0, 1);
    private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant LEFT = START.plus(Duration.ofDays(10));
    private static final Instant BACK = START.plus(Duration.ofDays(20));
    private static final Windows COMPLETE = new Windows(START, START.minus(Duration.ofDays(90)), LEFT, null, 0);
    private static final int LISTS = 3;

    private final PullRequestProgress upToDate = new PullRequestProgress(COMPLETE, Map.of(), null);

    @Test
    void goesOnWithTheOthersWhileOneIsSwitchedOff() {
        PullRequestProgress without = upToDate.opened(LEFT, List.of(REPOSITORY), Retention.KEEP);

        assertThat(without.returning()).isNull();
        assertThat(without.leftOut()).containsExactly(Map.entry(REPOSITORY, LEFT));
        assertThat(without.windows().required().from()).isEqualTo(LEFT.minus(PullRequestProgress.OVERLAP));
    }

    @Test
    void readsTheOneThatIsBackFromWhereItWasLeft() {
        PullRequestProgress back = left().opened(BACK, List.of(), Retention.KEEP);

        Return returning = returning(back);
        assertThat(returning.repository()).isEqualTo(REPOSITORY);
        assertThat(returning.sweep().from()).isEqualTo(LEFT.minus(PullRequestProgress.OVERLAP));
        assertThat(returning.sweep().to()).isEqualTo(BACK);
        assertThat(back.windows()).isEqualTo(left().windows());
    }

    @Test
    void readsAllOfOneThatWasLeftBeforeTheHistoryWasComplete() {
        Windows begun = new Windows(START, START.minus(Duration.ofDays(7)), START, null, 0);
        PullRequestProgress without = new PullRequestProgress(begun, Map.of(), null).opened(START, List.of(REPOSITORY),
                Retention.KEEP);

        PullRequestProgress back = without.with(COMPLETE).opened(BACK, List.of(), Retention.KEEP);

        assertThat(returning(back).sweep().from()).isEqualTo(COMPLETE.oldest());
    }

    @Test
    void isOneLikeTheOthersBehindItsLastList() {
        PullRequestProgress back = left().opened(BACK, List.of(), Retention.KEEP);

        for (int list = 1; list < LISTS; list++) {
            back = back.returned(returning(back), null, LISTS);
            assertThat(returning(back).sweep().list()).isEqualTo(list);
        }
        back = back.returned(returning(back), null, LISTS);

        assertThat(back.returning()).isNull();
        assertThat(back.leftOut()).isEmpty();
    }

    @Test
    void isStillToBeMadeUpForWhenItIsSwitchedOffOnItsWayBack() {
        PullRequestProgress again = left().opened(BACK, List.of(), Retention.KEEP).opened(BACK, List.of(REPOSITORY),
                Retention.KEEP);

        assertThat(again.returning()).isNull();
        assertThat(again.leftOut()).containsExactly(Map.entry(REPOSITORY, LEFT));
    }

    private static Return returning(PullRequestProgress progress) {
        return Objects.requireNonNull(progress.returning());
    }

    private PullRequestProgress left() {
        PullRequestProgress without = upToDate.opened(LEFT, List.of(REPOSITORY), Retention.KEEP);
        return without.with(new Windows(START, COMPLETE.oldest(), BACK, null, 0));
    }
}
