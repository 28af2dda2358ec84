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
    void leavesItsShareOfTheBudgetToOthersUntilTheReset() {
        Governor modest = traffic.governor(Limits.DEFAULT.withReserve(0.2));
        traffic.requests(modest, 1).get(0).well(traffic.budget(200, 40, Duration.ofSeconds(60)));
        traffic.sent.clear();

        traffic.joined(modest, 1);
        assertThat(traffic.sent).isEmpty();
        assertThat(traffic.board.pausedUntil("contoso#me")).as("others go on").isEqualTo(Instant.EPOCH);

        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(60));
        assertThat(traffic.sent).hasSize(1);
    }
}
