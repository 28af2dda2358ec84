package io.adobridge.testbed.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work beside the caller, each piece in a thread of its own: on two cores the common pool does one thing at a time. */
public final class Background {

    private static final Executor A_THREAD_EACH = work -> {
        var thread = new Thread(work, "background");
        thread.setDaemon(true);
        thread.start();
    };

    /** What the work gives, as soon as it does. */
    public static <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, A_THREAD_EACH);
    }

    /** The end of the work. */
    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, A_THREAD_EACH);
    }

    private Background() {
    }
}
