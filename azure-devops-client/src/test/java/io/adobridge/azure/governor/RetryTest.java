package io.adobridge.azure.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.governor.Traffic.Request;

class RetryTest {

    private final Traffic traffic = new Traffic();

    @Test
    void retriesWhatWasThrottledWhenThePauseIsOver() {
        Request request = traffic.request(traffic.governor(), Traffic.READ, "r");

        request.failed(429, new Throttled(Traffic.EVIDENCE, Duration.ofSeconds(4)), Map.of("Retry-After", "4"));
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(4));
        request.well();

        assertThat(request.outcome.awaitItem().getItem()).isEqualTo("r");
        assertThat(traffic.sent).containsExactly("r", "r");
        assertThat(traffic.events).containsExactly("paused contoso#me for 4", "things Throttled", "retrying things",
                "things ok");
    }

    @Test
    void waitsLongerEachTimeWhenItIsRefusedWithoutAWord() {
        Request request = traffic.request(traffic.governor(), Traffic.READ, "r");
        List<Duration> pauses = new ArrayList<>();

        for (int refusal = 0; refusal < 3; refusal++) {
            request.failed(429, new Throttled(Traffic.EVIDENCE, Duration.ofSeconds(1)), Map.of());
            pauses.add(traffic.time.crank());
        }

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofSeconds(3));
    }

    @Test
    void retriesABoundedNumberOfTimes() {
        Request request = traffic.request(traffic.governor(), Traffic.READ, "r");

        for (int failure = 0; failure < 3; failure++) {
            request.failed(503, new Unavailable(Traffic.EVIDENCE), Map.of());
            assertThat(traffic.time.crank()).isPositive();
        }
        request.failed(503, new Unavailable(Traffic.EVIDENCE), Map.of());

        request.outcome.assertFailedWith(Unavailable.class);
        assertThat(traffic.sent).hasSize(4);
    }

    @Test
    void doesNotRepeatWhatIsNotIdempotent() {
        Governor governor = traffic.governor();
        Request dropped = traffic.request(governor, Traffic.WRITE, "w");

        dropped.dropped(new Unavailable(Traffic.EVIDENCE));

        dropped.outcome.assertFailedWith(Unavailable.class);
        assertThat(traffic.sent).containsExactly("w");
        assertThat(traffic.time.scheduled()).isZero();
    }

    @Test
    void doubtsA401SoonAfterThrottling() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 1).get(0).well(Map.of("Retry-After", "1"));
        Request request = traffic.request(governor, Traffic.READ, "doubted");
        assertThat(traffic.time.crank()).isPositive();

        request.failed(401, new Unauthorized(Traffic.EVIDENCE), Map.of());
        assertThat(traffic.time.crank()).isPositive();
        request.well();

        request.outcome.assertCompleted();
    }

    @Test
    void believesA401WhenThrottlingIsLongPast() {
        Governor governor = traffic.governor();
        traffic.requests(governor, 1).get(0).well(Map.of("Retry-After", "1"));
        traffic.time.pass(Duration.ofSeconds(62));
        Request request = traffic.request(governor, Traffic.READ, "believed");

        request.failed(401, new Unauthorized(Traffic.EVIDENCE), Map.of());

        request.outcome.assertFailedWith(Unauthorized.class);
    }
}
