package io.adobridge.azure.governor;

import java.time.Duration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/** Runs something later; tests turn it by hand. */
@FunctionalInterface
public interface Timer {

    /** Runs the task once, after the delay, on a thread that must not be blocked; running the result calls it off. */
    Runnable schedule(Duration delay, Runnable task);

    /** Completes after the delay. */
    default Uni<Void> after(Duration delay) {
        return Uni.createFrom().emitter(emitter -> {
            Runnable callOff = schedule(delay, () -> emitter.complete(null));
            emitter.onTermination(callOff);
        });
    }

    /** The timers of Vert.x. */
    static Timer of(Vertx vertx) {
        return (delay, task) -> {
            long id = vertx.setTimer(Math.max(1, delay.toMillis()), fired -> task.run());
            return () -> vertx.cancelTimer(id);
        };
    }
}
