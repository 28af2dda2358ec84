package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The earliest moment of the next request, from what is left of the announced budget. */
final class Pace {

    private final double reserve;
    private final Cost cost = new Cost();
    private Duration spacing = Duration.ZERO;
    private Instant next = Instant.EPOCH;
    private Instant droughtEnds = Instant.EPOCH;

    Pace(double reserve) {
        this.reserve = reserve;
    }

    /** What a reply announced; silence means that the limit is far away. */
    void heed(Optional<Budget> announced, Instant now) {
        if (announced.isEmpty()) {
            cost.silent();
            spacing = Duration.ZERO;
            next = Instant.EPOCH;
            return;
        }
        Budget budget = announced.get();
        cost.announced(budget.remaining());
        droughtEnds = budget.drought(reserve, now).map(now::plus).orElse(Instant.EPOCH);
        spacing = budget.spacing(reserve, cost.ofOne(), now);
    }

    void sent(Instant now) {
        cost.sent();
        next = now.plus(spacing);
    }

    /** When a request may leave, as far as distances go. */
    Instant nextDeparture() {
        return next;
    }

    /** Until when the reserve alone is left. */
    Instant droughtEnds() {
        return droughtEnds;
    }
}
