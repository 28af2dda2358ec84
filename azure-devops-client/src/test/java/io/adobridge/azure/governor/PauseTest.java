package io.adobridge.azure.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.governor.Traffic.Request;

class PauseTest {

    private final Traffic traffic = new Traffic();

    @Test
    void waitsAsLongAsAzureAsksEvenWhenItAnswersWell() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 1).get(0).well(Map.of("retry-after", "7"));
        traffic.sent.clear();

        Request next = traffic.request(governor, Traffic.READ, "next");
        assertThat(traffic.sent).isEmpty();
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(7));

        assertThat(traffic.sent).containsExactly("next");
        next.well();
        next.outcome.assertCompleted();
    }

    @Test
    void holdsBackThoseThatAreAlreadyQueued() {
        List<Request> requests = traffic.requests(traffic.governor(), 5);

        requests.get(0).well(Map.of("Retry-After", "3"));
        requests.get(1).well();
        requests.get(2).well();

        assertThat(traffic.sent).doesNotContain("r4");
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(3));
        assertThat(traffic.sent).contains("r4");
    }

    @Test
    void heedsAPauseThatSomebodyElsePosted() {
        Governor governor = traffic.governor();
        traffic.board.pause("contoso#me", traffic.time.instant().plusSeconds(5));

        traffic.joined(governor, 1);

        assertThat(traffic.sent).isEmpty();
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(5));
        assertThat(traffic.sent).hasSize(1);
    }

    @Test
    void failsAtOnceWhenAPauseIsLongerThanItsPatience() {
        Governor governor = traffic.governor(Limits.DEFAULT.withPatience(Duration.ofSeconds(30)));
        List<Request> requests = traffic.requests(governor, 5);

        requests.get(0).well(Map.of("Retry-After", "300"));

        requests.get(4).outcome.assertFailedWith(Throttled.class);
        Request late = traffic.request(governor, Traffic.READ, "late");
        assertThat(late.outcome.getFailure()).isInstanceOfSatisfying(Throttled.class,
                throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(300)));
        assertThat(traffic.sent).doesNotContain("late");
    }
}
