package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.GateStatus;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final Target target = new Target(new RepositoryRef(new UUID(1, 1), "Fabrikam", "demo"),
            DeliveryKind.COMMIT_STATUS, "a".repeat(40), null, null);
    private final Order order = new Order(new UUID(2, 2), target,
            new Statement("tests", "gate", GateStatus.PASSED, "Quality gate passed", null), NOW);
    private final Delivery delivery = new Delivery(new UUID(3, 3), order, NOW, DAY);

    @Test
    void whatStandsIsNotSupersededAfterwards() {
        delivery.state = DeliveryState.DELIVERED;
        delivery.supersede(NOW);

        assertThat(delivery.state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void isReopenedForAsLongAsANewOne() {
        delivery.state = DeliveryState.DEAD;
        delivery.attempts = 3;

        delivery.reopen(true, NOW.plus(DAY), DAY);

        assertThat(delivery.state).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.attempts).isZero();
        assertThat(delivery.giveUpAt).isEqualTo(NOW.plus(DAY).plus(DAY));
    }

    @Test
    void isNotReopenedOverANewerStatement() {
        delivery.state = DeliveryState.DEAD;

        assertThatThrownBy(() -> delivery.reopen(false, NOW, DAY)).isInstanceOf(DeliverySettled.class)
                .hasMessageContaining("newer");
    }

    @Test
    void aLaneIsTheSameForEverySpellingOfItsRepository() {
        Target spelled = new Target(new RepositoryRef(new UUID(1, 1), "FABRIKAM", "Demo"), DeliveryKind.COMMIT_STATUS,
                "a".repeat(40), null, null);

        assertThat(spelled.lane("tests", "gate")).isEqualTo(order.lane());
        assertThat(spelled.lane("tests", "other")).isNotEqualTo(order.lane());
    }
}
