package io.adobridge.reporting.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.adobridge.reporting.support.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Turns the delivery worker by hand. */
@Singleton
public class Rounds {

    private static final int MANY = 1_000;

    private final DeliveryWorker worker;
    private final DeliveryQueue queue;
    private final DeliveryLog log;
    private final TestClock clock;

    Rounds(DeliveryWorker worker, DeliveryQueue queue, DeliveryLog log, TestClock clock) {
        this.worker = worker;
        this.queue = queue;
        this.log = log;
        this.clock = clock;
    }

    /** Claims all that is due, as a replica does that is killed before it has delivered anything. */
    List<Claim> claim() {
        return claim(MANY, MANY);
    }

    /** Claims so many, and of each connection so many. */
    List<Claim> claim(int limit, int perConnection) {
        return awaited(() -> queue.claimDue(limit, perConnection));
    }

    /** What a replica says that was not dead after all. */
    void record(Claim claim, Outcome late) {
        record(List.of(new Attempt(claim, late)));
    }

    /** What a replica says of many at once. */
    void record(List<Attempt> attempts) {
        Void unused = awaited(() -> log.record(attempts));
    }

    private static <T> T awaited(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Delivers all that is due now, and returns when every attempt has ended. */
    public void deliver() {
        try {
            VertxContextSupport.subscribeAndAwait(worker::deliverDue);
        } catch (Throwable failure) {
            throw new AssertionError("The worker never fails", failure);
        }
    }

    /** Delivers all that is due after so much time. */
    public void deliverAfter(Duration time) {
        clock.advance(time);
        deliver();
    }
}
