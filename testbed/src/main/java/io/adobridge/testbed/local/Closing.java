package io.adobridge.testbed.local;

import java.util.ArrayDeque;
import java.util.Deque;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Closes what was started, last first, once. */
final class Closing implements AutoCloseable {

    /** Something that closes without a checked exception. */
    interface Part extends AutoCloseable {

        @Override
        void close();
    }

    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile boolean begun;

    @CanIgnoreReturnValue
    synchronized <T extends Part> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Leaves everything open: somebody else closes it. */
    synchronized void keep() {
        parts.clear();
    }

    /** Whether what ends now was told to. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public synchronized void close() {
        begun = true;
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
