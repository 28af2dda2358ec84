package io.adobridge.azure.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static Signals signals(int status, Map<String, String> headers) {
        return Signals.of(status, headers::get, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "30                            | 30000",
            "0.25                          | 250",
            "Sun, 01 Mar 2026 12:01:30 GMT | 90000",
            "Sun, 01 Mar 2026 11:00:00 GMT | 0",
            "-5                            | 0",
            "soon                          | 0",
            "999999999999                  | 3600000",
    })
    void readsRetryAfterInSecondsAndAsADate(String value, long millis) {
        assertThat(signals(200, Map.of("Retry-After", value)).pause()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void takesTheLongerOfRetryAfterAndDelay() {
        Signals both = signals(200, Map.of("Retry-After", "1", "X-RateLimit-Delay", "2.125"));

        assertThat(both.pause()).isEqualTo(Duration.ofMillis(2125));
        assertThat(both.strained()).isTrue();
    }

    @Test
    void seesStrainIn429And503WithoutHeaders() {
        assertThat(signals(429, Map.of())).matches(Signals::strained).matches(Signals::refused);
        assertThat(signals(503, Map.of())).matches(Signals::strained).matches(signals -> !signals.refused());
        assertThat(signals(500, Map.of()).strained()).isFalse();
    }

    @Test
    void ignoresABudgetThatIsNotWhole() {
        assertThat(signals(200, Map.of("X-RateLimit-Limit", "200", "X-RateLimit-Remaining", "10")).budget()).isEmpty();
        assertThat(signals(200, Map.of("X-RateLimit-Limit", "0", "X-RateLimit-Remaining", "10", "X-RateLimit-Reset", "1"))
                .budget()).isEmpty();
    }
}
