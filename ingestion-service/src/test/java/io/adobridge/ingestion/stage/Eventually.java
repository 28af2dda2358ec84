package io.adobridge.ingestion.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, from outside and not for ever, for something that another process does in its own time. */
public final class Eventually {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {
    }

    /** Returns when the condition holds; fails with the reason when it does not in time. */
    public static void holds(Duration patience, BooleanSupplier condition, Supplier<String> reason) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + reason.get());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
