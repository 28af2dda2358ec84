package io.adobridge.reporting.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts: doubling, with up to a quarter more at random, never shorter than was asked for. */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;
    private static final double SPREAD = 0.25;

    /** The pause after so many failed attempts, at least one. */
    public Duration after(int attempts, Duration atLeast) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long pause = Math.max(Math.min(doubled, longest.toMillis()), atLeast.toMillis());
        return Duration.ofMillis(pause + (long) (pause * SPREAD * random.nextDouble()));
    }
}
