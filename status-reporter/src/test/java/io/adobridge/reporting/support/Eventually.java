package io.adobridge.reporting.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
public final class Eventually {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Eventually() {
    }

    /** Returns as soon as it holds; fails naming it when patience ends. */
    public static void holds(String what, Duration patience, BooleanSupplier holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + patience.toSeconds() + " s still not so: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
