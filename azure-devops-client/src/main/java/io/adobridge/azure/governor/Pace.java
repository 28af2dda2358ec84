package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;

/** The earliest moment of the next request, from what is left of the announced budget. */
final class Pace {

    private final double reserve;
    private Duration spacing = Duration.ZERO;
    private Instant spacingEnds = Instant.EPOCH;
    private Instant next = Instant.EPOCH;
    private Instant droughtEnds = Instant.EPOCH;

    Pace(double reserve) {
        this.reserve = reserve;
    }

    void heed(Budget budget, Instant now) {
        droughtEnds = budget.drought(reserve, now).map(now::plus).orElse(Instant.EPOCH);
        spacing = budget.spacing(reserve, now);
        spacingEnds = budget.reset();
    }

    void sent(Instant now) {
        next = now.isBefore(spacingEnds) ? now.plus(spacing) : now;
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
