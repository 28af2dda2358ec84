package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a reply announced to be left, in whatever unit the server counts (TSTU, at Azure DevOps Services).
 *
 * @param limit of the sliding window; positive
 * @param remaining of it
 * @param reset when nothing would be counted any more, if nothing were sent until then
 */
record Budget(double limit, double remaining, Instant reset) {

    private static final double SCARCE = 0.2;
    /** How much beyond the reserve has to be free again before it goes on, as a part of the limit. */
    private static final double STEP = 0.01;
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(10);

    /** How long to keep still when nothing is left beyond what is reserved for others: what was used grows old meanwhile. */
    Optional<Duration> drought(double reserve, Instant now) {
        double missing = (reserve + STEP) * limit - remaining;
        if (beyond(reserve) > 0 || missing <= 0) {
            return Optional.empty();
        }
        double part = Math.min(1, missing / Math.max(missing, limit - remaining));
        return Optional.of(portion(untilReset(now), part));
    }

    /**
     * The distance between requests of a cost at which what may be used lasts until the reset; zero while there is plenty. Who
     * leaves a reserve counts on all that grows old until then: should it come late, it is the reserve that shrinks.
     */
    Duration spacing(double reserve, double cost, Instant now) {
        double left = beyond(reserve);
        if (left / limit >= SCARCE) {
            return Duration.ZERO;
        }
        double usable = reserve > 0 ? limit * (1 - reserve) : left;
        return usable <= 0 ? Duration.ZERO : portion(untilReset(now), Math.min(1, cost / usable));
    }

    private double beyond(double reserve) {
        return remaining - reserve * limit;
    }

    private static Duration portion(Duration whole, double part) {
        return Duration.ofNanos((long) (whole.toNanos() * part));
    }

    private Duration untilReset(Instant now) {
        Duration rest = Duration.between(now, reset);
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.compareTo(LONGEST_WINDOW) > 0 ? LONGEST_WINDOW : rest;
    }
}
