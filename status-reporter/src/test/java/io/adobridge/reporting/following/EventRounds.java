package io.adobridge.reporting.following;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.adobridge.reporting.support.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Turns the worker that follows events by hand. */
@Singleton
public class EventRounds {

    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LONGER_THAN_A_PAUSE = Duration.ofSeconds(2);

    private final EventWorker worker;
    private final CursorQueue cursors;
    private final TestClock clock;

    EventRounds(EventWorker worker, CursorQueue cursors, TestClock clock) {
        this.worker = worker;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Hears all that has happened in all connections. */
    public void follow() {
        followAfter(LONGER_THAN_A_PAUSE);
    }

    /** The same after so much time. */
    public void followAfter(Duration time) {
        clock.advance(time);
        var unused = await(worker::follow);
    }

    /** Claims a connection as a replica does that dies before it has heard anything. */
    CursorClaim claim(UUID connection) {
        clock.advance(LONGER_THAN_A_PAUSE);
        return await(() -> cursors.claimDue(List.of(connection), 1)).get(0);
    }

    /** Tells how far it has heard, however late. */
    void move(CursorClaim claim, long heard) {
        var unused = await(() -> cursors.move(claim, heard, clock.instant()));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError("It never fails", failure);
        }
    }
}
