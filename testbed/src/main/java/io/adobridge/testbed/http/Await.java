package io.adobridge.testbed.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits, for a bounded time, for something that another process does. */
public final class Await {

    private Await() {
    }

    /**
     * Asks again and again, pausing in between, until there is an answer.
     *
     * @param what for the message: "no {what} within …"
     * @throws TimedOut if there is none in time
     */
    public static <T> T until(String what, Duration limit, Duration pause, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<T> answer = question.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TimedOut("no %s within %d s".formatted(what, limit.toSeconds()));
            }
            pause(pause);
            answer = question.get();
        }
        return answer.get();
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimedOut("interrupted");
        }
    }

    /** It did not come. */
    public static final class TimedOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TimedOut(String message) {
            super(message);
        }
    }
}
