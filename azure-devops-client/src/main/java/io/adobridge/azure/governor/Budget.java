package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a reply announced to be left, in whatever unit the server counts.
 *
 * @param limit of the window; positive
 * @param remaining of it
 * @param reset when it is full again
 */
record Budget(double limit, double remaining, Instant reset) {

    private static final double SCARCE = 0.2;
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(10);

    /** How long to keep still, when nothing is left beyond what is reserved for others. */
    Optional<Duration> drought(double reserve, Instant now) {
        return beyond(reserve) > 0 ? Optional.empty() : Optional.of(untilReset(now));
    }

    /** The distance between requests at which the rest lasts until the reset; zero while there is plenty. */
    Duration spacing(double reserve, Instant now) {
        double left = beyond(reserve);
        if (left <= 0 || left / limit >= SCARCE) {
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) (untilReset(now).toMillis() / Math.max(1, left)));
    }

    private double beyond(double reserve) {
        return remaining - reserve * limit;
    }

    private Duration untilReset(Instant now) {
        Duration rest = Duration.between(now, reset);
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.compareTo(LONGEST_WINDOW) > 0 ? LONGEST_WINDOW : rest;
    }
}
