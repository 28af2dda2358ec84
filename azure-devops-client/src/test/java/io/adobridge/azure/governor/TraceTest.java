package io.adobridge.azure.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.governor.Traffic.Request;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

class TraceTest {

    private final Traffic traffic = new Traffic();

    @Test
    void showsPauseAndRetryOfOneCall() {
        Request request = traffic.request(traffic.governor(), Traffic.READ, "r");

        request.failed(429, new Throttled(Traffic.EVIDENCE, Duration.ofSeconds(4)), Map.of("Retry-After", "4"));
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(4));
        request.well();

        assertThat(traffic.diary).containsExactly("waited 0", "replied 429", "paused 4", "retrying Throttled after 4",
                "waited 4", "replied 200", "ended well");
    }

    @Test
    void showsThatACallWaitsForThePauseOfAnother() {
        Governor governor = traffic.governor();
        traffic.request(governor, Traffic.READ, "first").well(Map.of("Retry-After", "7"));
        traffic.diary.clear();

        Request second = traffic.request(governor, Traffic.READ, "second");
        assertThat(traffic.time.crank()).isEqualTo(Duration.ofSeconds(7));
        second.well();

        assertThat(traffic.diary).containsExactly("waited 7", "replied 200", "ended well");
    }

    @Test
    void showsThePauseThatADoubtfulRefusalLeadsTo() {
        Governor governor = traffic.governor();
        traffic.request(governor, Traffic.READ, "before").well(Map.of("Retry-After", "1"));
        traffic.diary.clear();
        Request request = traffic.request(governor, Traffic.WRITE, "doubted");
        assertThat(traffic.time.crank()).isPositive();

        request.failed(401, new Unauthorized(Traffic.EVIDENCE), Map.of());

        assertThat(traffic.diary).contains("replied 401").anyMatch(entry -> entry.startsWith("paused"))
                .endsWith("ended Throttled");
    }

    @Test
    void endsWithTheLastFailureOrWhenNobodyWaitsAnyMore() {
        traffic.request(traffic.governor(), Traffic.WRITE, "w").dropped(new Unavailable(Traffic.EVIDENCE));
        traffic.governor().run(Traffic.READ, turn -> Uni.createFrom().nothing())
                .subscribe().withSubscriber(UniAssertSubscriber.create()).cancel();

        assertThat(traffic.diary).containsExactly("waited 0", "ended Unavailable", "waited 0",
                "ended CancellationException");
    }
}
