package io.adobridge.connection.notification;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts: doubling up to the longest, less up to a fifth at random, never shorter than was asked for. */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;
    private static final double SPREAD = 0.2;

    /** The pause after this many failed attempts. */
    Duration after(int failures, Duration askedFor) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration most = doubled.compareTo(longest) < 0 ? doubled : longest;
        Duration pause = Duration.ofMillis((long) (most.toMillis() * (1 - SPREAD * random.nextDouble())));
        return pause.compareTo(askedFor) < 0 ? askedFor : pause;
    }
}
