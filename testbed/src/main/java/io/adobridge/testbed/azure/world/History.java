package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;

/**
 * How one kind of thing happens over the window: a higher index never happens earlier, so that a window of time is a range
 * of indexes, found by bisection. Indexes beyond the count happen after the window.
 */
public final class History {
    /** Azure DevOps counts time in steps of 100 ns. */
    private static final long TICKS_PER_SECOND = 10_000_000;
    private final Seed seed;
    private final Instant start;
    private final long count;
    private final long grain;
    private final double step;

    /** @param grain what times are cut to */
    History(Seed seed, Instant start, Instant end, long count, Duration grain) {
        this.seed = seed;
        this.start = start;
        this.count = count;
        this.grain = grain.toNanos() / 100;
        this.step = (double) ticks(Duration.between(start, end)) / Math.max(1, count);
    }

    /** How many there are in the window. */
    public long count() {
        return count;
    }

    /** When the one with that index happened. */
    public Instant at(long index) {
        double jitter = (seed.hash(Kind.HISTORY, index) >>> 11) * 0x1.8p-54;
        long ticks = (long) ((index + jitter) * step) / grain * grain;
        return start.plusSeconds(ticks / TICKS_PER_SECOND).plusNanos(ticks % TICKS_PER_SECOND * 100);
    }

    /** The least index that does not happen before; the count where all do. */
    public long firstAtOrAfter(Instant instant) {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (at(middle).isBefore(instant))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static long ticks(Duration duration) {
        return duration.getSeconds() * TICKS_PER_SECOND + duration.getNano() / 100;
    }
}
