package io.adobridge.reporting.delivery;

import java.util.concurrent.atomic.AtomicInteger;

/** The attempts that this replica may have under way at once. */
public final class Slots {

    private final AtomicInteger free;

    public Slots(int all) {
        free = new AtomicInteger(all);
    }

    /** Takes all that are free, perhaps none. */
    public int takeAll() {
        return free.getAndSet(0);
    }

    /** Takes what is free, at most so many, perhaps none. */
    int take(int most) {
        return Math.min(most, free.getAndUpdate(now -> now - Math.min(most, now)));
    }

    public void giveBack(int some) {
        free.addAndGet(some);
    }
}
