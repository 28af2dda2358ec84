package io.adobridge.kit.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What this replica may have under way at once; nothing is free any more once the process stops. */
public final class Slots {

    private final AtomicInteger free;
    private final BooleanSupplier stopping;

    Slots(int all, BooleanSupplier stopping) {
        this.free = new AtomicInteger(all);
        this.stopping = stopping;
    }

    /** Takes all that are free, perhaps none. */
    public int takeAll() {
        return take(Integer.MAX_VALUE);
    }

    /** Takes what is free, at most so many, perhaps none. */
    public int take(int most) {
        return stopping.getAsBoolean() ? 0 : Math.min(most, free.getAndUpdate(now -> now - Math.min(most, now)));
    }

    /** What was taken and is not needed, or has ended. */
    public void giveBack(int some) {
        free.addAndGet(some);
    }
}
