package io.adobridge.reporting.delivery;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.adobridge.reporting.support.TestClock;
import io.quarkus.vertx.VertxContextSupport;

/** Turns the delivery worker by hand. */
@Singleton
public class Rounds {

    private final DeliveryWorker worker;
    private final TestClock clock;

    Rounds(DeliveryWorker worker, TestClock clock) {
        this.worker = worker;
        this.clock = clock;
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
