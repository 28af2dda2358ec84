package io.adobridge.azure.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.governor.Traffic.Request;

class ConcurrencyTest {

    private final Traffic traffic = new Traffic();

    @Test
    void letsFourThroughAtFirstAndTheOthersInTheOrderInWhichTheyCame() {
        List<Request> requests = traffic.requests(traffic.governor(), 6);
        assertThat(traffic.sent).containsExactly("r0", "r1", "r2", "r3");

        requests.get(2).well();
        requests.get(0).well();

        assertThat(traffic.sent).endsWith("r4", "r5");
    }

    @Test
    void letsOneMoreThroughAfterAWindowOfGoodReplies() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 4).forEach(Request::well);
        traffic.sent.clear();

        traffic.joined(governor, 9);

        assertThat(traffic.sent).hasSize(5);
    }

    @Test
    void neverLetsMoreThanSixteenThrough() {
        Governor governor = traffic.governor();
        IntStream.range(0, 60).forEach(round -> traffic.requests(governor, 4).forEach(Request::well));
        traffic.sent.clear();

        traffic.joined(governor, 40);

        assertThat(traffic.sent).hasSize(16);
    }

    @Test
    void halvesOnceForRepliesThatWereUnderWayTogether() {
        Governor governor = traffic.governor();
        List<Request> first = traffic.requests(governor, 4);
        first.forEach(request -> request.well(Map.of("X-RateLimit-Delay", "0.5")));
        traffic.time.pass(Duration.ofSeconds(1));
        traffic.sent.clear();

        traffic.joined(governor, 9);

        assertThat(traffic.sent).hasSize(2);
    }

    @Test
    void givesItsPlaceUpWhenNobodyWaitsForTheAnswerAnyMore() {
        Governor governor = traffic.governor();
        List<Request> requests = traffic.requests(governor, 6);

        requests.get(4).outcome.cancel();
        requests.get(0).outcome.cancel();

        assertThat(traffic.sent).containsExactly("r0", "r1", "r2", "r3", "r5");
    }

    @Test
    void refusesLimitsThatLetNothingThrough() {
        assertThatThrownBy(() -> Limits.DEFAULT.withReserve(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
