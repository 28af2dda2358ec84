package io.adobridge.azure.governor;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double, spread by a quarter either way so that nobody falls into step, and stay between two bounds.
 *
 * @param shortest the first wait
 * @param longest no wait is longer
 */
record Backoff(Duration shortest, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after so many failures in a row, counted from 1. */
    Duration after(int failures) {
        double doubled = shortest.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        long spread = (long) (doubled * (0.75 + random.nextDouble() / 2));
        return Duration.ofMillis(Math.max(shortest.toMillis(), Math.min(longest.toMillis(), spread)));
    }
}
