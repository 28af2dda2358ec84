package io.adobridge.testbed.azure.limit;

import java.util.Arrays;

/** What was used within the last window, in buckets of a three-hundredth of it. */
final class SlidingWindow {
    private static final int BUCKETS = 300;

    private final double[] units = new double[BUCKETS];
    private final long width;
    private long newest;

    SlidingWindow(long windowMillis, long nowMillis) {
        this.width = windowMillis / BUCKETS;
        this.newest = nowMillis / width;
    }

    void add(double more, long nowMillis) {
        forget(nowMillis);
        units[index(newest)] += more;
    }

    double used(long nowMillis) {
        forget(nowMillis);
        return Arrays.stream(units).sum();
    }

    /** Milliseconds until no more than the given amount is counted, if nothing is added. */
    long millisUntil(double amount, long nowMillis) {
        double used = used(nowMillis);
        int oldest = 0;
        while (used > amount && oldest < BUCKETS)
            used -= units[index(newest - BUCKETS + 1 + oldest++)];
        return oldest == 0 ? 0 : oldest * width - nowMillis % width;
    }

    private void forget(long nowMillis) {
        long now = Math.max(newest, nowMillis / width);
        for (long i = Math.max(newest + 1, now - BUCKETS + 1); i <= now; i++)
            units[index(i)] = 0;
        newest = now;
    }

    private static int index(long bucket) {
        return (int) Math.floorMod(bucket, (long) BUCKETS);
    }
}
