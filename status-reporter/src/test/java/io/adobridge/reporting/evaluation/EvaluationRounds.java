package io.adobridge.reporting.evaluation;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.adobridge.reporting.support.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Turns the worker of own gates by hand. */
@Singleton
public class EvaluationRounds {

    static final Duration LEASE = Duration.ofMinutes(2);

    private final EvaluationWorker worker;
    private final EvaluationQueue queue;
    private final Settlement settlement;
    private final EvaluationHousekeeping housekeeping;
    private final TestClock clock;

    EvaluationRounds(EvaluationWorker worker, EvaluationQueue queue, Settlement settlement,
            EvaluationHousekeeping housekeeping, TestClock clock) {
        this.worker = worker;
        this.queue = queue;
        this.settlement = settlement;
        this.housekeeping = housekeeping;
        this.clock = clock;
    }

    /** Evaluates all that is due now. */
    public void evaluate() {
        var unused = await(worker::evaluateDue);
    }

    /** The same after so much time. */
    void evaluateAfter(Duration time) {
        clock.advance(time);
        evaluate();
    }

    /** Claims an evaluation as a replica does that dies before it has done anything. */
    EvaluationClaim claim(String evaluation) {
        return await(() -> queue.claimDue(100)).stream()
                .filter(claim -> claim.id().toString().equals(evaluation)).findFirst().orElseThrow();
    }

    /** Tells how it ended, however late. */
    void keep(Assessment late) {
        var unused = await(() -> settlement.keep(late, null));
    }

    /** Deletes what is old after so much time. */
    void forgetAfter(Duration time) {
        clock.advance(time);
        var unused = await(housekeeping::forgetOld);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError("It never fails", failure);
        }
    }
}
