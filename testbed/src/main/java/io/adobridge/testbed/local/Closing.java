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

    @CanIgnoreReturnValue
    synchronized <T extends Part> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Leaves everything open: somebody else closes it. */
    synchronized void keep() {
        parts.clear();
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
