package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.delivery.DeliveryQueue.Lease;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.GateStatus;

class EndingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), new Random(7));

    @Test
    void standsWhereItWasDelivered() {
        assertThat(after(0, new Outcome.Delivered(3, false)))
                .isEqualTo(new Ending(DeliveryState.DELIVERED, null, null, 3, null));
    }

    @Test
    void isTriedAgainLaterAndLater() {
        Outcome away = new Outcome.Postponed(Reason.UNAVAILABLE, "away", Duration.ZERO);

        assertThat(after(0, away).nextAttemptAt()).isBetween(NOW.plusSeconds(2), NOW.plusSeconds(3));
        assertThat(after(3, away).nextAttemptAt()).isBetween(NOW.plusSeconds(16), NOW.plusSeconds(20));
        assertThat(after(3, away).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void isGivenUpWhenTheNextAttemptWouldBeTooLate() {
        Outcome throttled = new Outcome.Postponed(Reason.THROTTLED, "wait", Duration.ofHours(25));

        assertThat(after(0, throttled)).isEqualTo(new Ending(DeliveryState.DEAD, Reason.THROTTLED, "wait", null, null));
    }

    @Test
    void isGivenUpWhenItIsNoPassingMatter() {
        Outcome unauthorized = new Outcome.Postponed(Reason.WRITE_UNAUTHORIZED, "401", Duration.ZERO);

        assertThat(after(1, unauthorized).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(after(2, unauthorized).state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void isGivenUpWhenItIsRefused() {
        assertThat(after(0, new Outcome.Refused(Reason.REJECTED, "no")))
                .isEqualTo(new Ending(DeliveryState.DEAD, Reason.REJECTED, "no", null, null));
    }

    @Test
    void keepsOfTheDetailWhatItsColumnTakes() {
        Ending ending = after(0, new Outcome.Refused(Reason.REJECTED, "\0" + "x".repeat(2_000)));

        assertThat(ending.detail()).hasSize(1_000).doesNotContain("\0").endsWith("…");
    }

    private Ending after(int attempts, Outcome outcome) {
        RepositoryRef repository = new RepositoryRef(UUID.randomUUID(), "Fabrikam", "demo-svc");
        Claim claim = new Claim(new Lease(UUID.randomUUID(), 1, UUID.randomUUID()),
                new Target(repository, DeliveryKind.COMMIT_STATUS, "c0ffee", null, null),
                new Statement("tests", "gate", GateStatus.PASSED, "passed", null), attempts, NOW.plus(Duration.ofHours(24)));
        return Ending.of(new Attempt(claim, outcome), NOW, backoff);
    }
}
