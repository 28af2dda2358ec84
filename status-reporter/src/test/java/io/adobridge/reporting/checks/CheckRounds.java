package io.adobridge.reporting.checks;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.adobridge.reporting.support.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Turns the worker of checks by hand. */
@Singleton
public class CheckRounds {

    static final Duration LEASE = Duration.ofMinutes(2);

    private final CheckWorker worker;
    private final TokenSweeper sweeper;
    private final CheckQueue queue;
    private final CheckRecorder recorder;
    private final CheckHousekeeping housekeeping;
    private final TestClock clock;

    CheckRounds(CheckWorker worker, TokenSweeper sweeper, CheckQueue queue, CheckRecorder recorder,
            CheckHousekeeping housekeeping, TestClock clock) {
        this.worker = worker;
        this.sweeper = sweeper;
        this.queue = queue;
        this.recorder = recorder;
        this.housekeeping = housekeeping;
        this.clock = clock;
    }

    /** Attends to all checks that something can be done about now. */
    void answer() {
        var unused = await(worker::answerDue);
    }

    /** Claims a check as a replica does that dies before it has done anything. */
    CheckClaim claim(String check) {
        return await(() -> queue.claimDue(100)).stream()
                .filter(claim -> claim.id().toString().equals(check)).findFirst().orElseThrow();
    }

    /** Tells how an attempt ended, however late. */
    void record(CheckClaim claim, CheckOutcome outcome) {
        var unused = await(() -> recorder.record(new CheckAttempt(claim, outcome)));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError("It never fails", failure);
        }
    }

    /** The same after so much time. */
    void answerAfter(Duration time) {
        clock.advance(time);
        answer();
    }

    /** Removes what no check waits with. */
    void sweep() {
        var unused = await(sweeper::sweep);
    }

    /** Deletes what was settled long ago, after so much time. */
    void forgetAfter(Duration time) {
        clock.advance(time);
        var unused = await(housekeeping::forgetSettled);
    }
}
