package io.adobridge.azure.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Traffic traffic = new Traffic();

    @Test
    void spreadsWhatIsLeftOfAScarceBudget() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 1).get(0).well(traffic.budget(200, 10, Duration.ofSeconds(60)));
        traffic.sent.clear();

        traffic.joined(governor, 3);

        assertThat(traffic.sent).hasSize(1);
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(6));
        assertThat(traffic.sent).hasSize(2);
    }

    @Test
    void doesNotSpreadAPlentifulBudget() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 1).get(0).well(traffic.budget(200, 100, Duration.ofSeconds(60)));
        traffic.sent.clear();

        traffic.joined(governor, 3);

        assertThat(traffic.sent).hasSize(3);
    }

    @Test
    void leavesItsShareOfTheBudgetToOthersUntilSomeOfItIsFreeAgain() {
        Governor modest = traffic.governor(Limits.DEFAULT.withReserve(0.2));
        traffic.requests(modest, 1).get(0).well(traffic.budget(200, 40, Duration.ofSeconds(80)));
        traffic.sent.clear();

        traffic.joined(modest, 1);
        assertThat(traffic.sent).isEmpty();
        assertThat(traffic.board.pausedUntil("contoso#me")).as("others go on").isEqualTo(Instant.EPOCH);

        assertThat(traffic.time.crank()).as("160 units grow old in 80 s, 2 of them in 1 s").isEqualTo(Duration.ofSeconds(1));
        assertThat(traffic.sent).hasSize(1);
    }

    @Test
    void goesOnOneByOneAtThePaceAtWhichItsShareGrowsOld() {
        Governor modest = traffic.governor(Limits.DEFAULT.withReserve(0.2));
        traffic.requests(modest, 1).get(0).well(traffic.budget(200, 41, Duration.ofSeconds(80)));
        traffic.sent.clear();

        traffic.joined(modest, 3);

        assertThat(traffic.sent).as("the first").hasSize(1);
        assertThat(traffic.time.crank()).as("160 units in 80 s, one a request").isEqualTo(Duration.ofMillis(500));
        assertThat(traffic.sent).as("the second").hasSize(2);
    }

    @Test
    void learnsWhatARequestCosts() {
        Governor governor = traffic.governor();
        for (int request = 0; request < 10; request++) {
            traffic.requests(governor, 1).get(0).well(traffic.budget(200, 10, Duration.ofSeconds(60)));
            traffic.time.pass(Duration.ofSeconds(60));
        }
        traffic.sent.clear();

        traffic.joined(governor, 2);

        assertThat(traffic.sent).hasSize(1);
        assertThat(traffic.time.crank()).as("a tenth of a unit at most").isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void goesOnAtFullSpeedWhenNothingIsAnnouncedAnyMore() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 1).get(0).well(traffic.budget(200, 10, Duration.ofSeconds(60)));
        traffic.requests(governor, 1).get(0).well();
        traffic.sent.clear();

        traffic.joined(governor, 4);

        assertThat(traffic.sent).hasSize(4);
    }
}
