package io.adobridge.connection.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

class RhythmTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Way WAY = new Way(false, true);

    private final Rhythm rhythm = new Rhythm(new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter()).withMapping(VerificationConfig.class).build()
            .getConfigMapping(VerificationConfig.class));

    @Test
    void comesHourlyATenthMoreOrLessSoThatNotAllComeAtOnce() {
        Report fine = Report.of(NOON, Findings.NONE);

        List<Instant> next = IntStream.range(0, 100).mapToObj(each -> rhythm.after(fine, new UUID(0, each))).toList();

        assertThat(next).allMatch(at -> !at.isBefore(NOON.plus(Duration.ofMinutes(54)))
                && !at.isAfter(NOON.plus(Duration.ofMinutes(66))));
        assertThat(next.stream().distinct().count()).isGreaterThan(90);
    }

    @Test
    void looksSoonerAtAHostThatWasNotReached() {
        Report away = Report.of(NOON,
                Obstruction.of(new Unreachable(Evidence.noReply("GET _apis", "away")), WAY).findings(WAY));

        assertThat(rhythm.after(away, new UUID(0, 1))).isBefore(NOON.plus(Duration.ofMinutes(6)));
    }

    @Test
    void waitsTwiceAsLongAfterEachTryInVainAndNoLongerThanUsual() {
        assertThat(minutes(0)).isBetween(0.9, 1.1);
        assertThat(minutes(1)).isBetween(1.8, 2.2);
        assertThat(minutes(3)).isBetween(7.2, 8.8);
        assertThat(minutes(40)).isBetween(54.0, 66.0);
    }

    private double minutes(int vain) {
        return Duration.between(NOON, rhythm.afterVain(vain, new UUID(0, 7), NOON)).toMillis() / 60_000.0;
    }
}
