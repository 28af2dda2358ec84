package io.adobridge.connection.registration;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.registration.Verification.Assignment;
import io.adobridge.connection.registration.Verification.Outcome;
import io.adobridge.connection.verification.Claim;
import io.adobridge.connection.verification.VerificationConfig;
import io.adobridge.connection.verification.VerificationQueue;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Verifies connections that are due. A slow one keeps one slot busy and no other connection waiting; one whose outcome
 * could not be recorded is taken up after the lease by whoever comes first.
 */
@ApplicationScoped
class VerificationWorker {

    private static final Logger LOG = Logger.getLogger(VerificationWorker.class);

    private final VerificationQueue queue;
    private final Verification verification;
    private final VerificationConfig config;
    private final Clock clock;
    private final AtomicInteger free;

    VerificationWorker(VerificationQueue queue, Verification verification, VerificationConfig config, Clock clock) {
        this.queue = queue;
        this.verification = verification;
        this.config = config;
        this.clock = clock;
        this.free = new AtomicInteger(config.concurrency());
    }

    /** Ends when all that it has claimed are verified; the next look does not wait for that. */
    @Scheduled(every = "{adobridge.verification.look-every}", concurrentExecution = PROCEED)
    Uni<Void> verifyDue() {
        int taken = free.getAndSet(0);
        return taken == 0 ? Uni.createFrom().voidItem()
                : queue.claimDue(clock.instant(), config.lease(), taken)
                        .chain(this::openAll)
                        .onItemOrFailure().invoke((opened, failure) -> giveBack(taken, opened))
                        .chain(this::verifyAll);
    }

    private void giveBack(int taken, @Nullable List<Assignment> opened) {
        free.addAndGet(opened == null ? taken : taken - opened.size());
    }

    private Uni<List<Assignment>> openAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUniAndConcatenate(verification::open)
                .collect().asList();
    }

    private Uni<Void> verifyAll(List<Assignment> assignments) {
        return Multi.createFrom().iterable(assignments)
                .onItem().transformToUni(assignment -> verification.examine(assignment, config.timeout()))
                .merge(config.concurrency())
                .onItem().transformToUniAndConcatenate(this::record)
                .onItem().ignoreAsUni();
    }

    private Uni<Void> record(Outcome outcome) {
        return verification.record(outcome)
                .onFailure().invoke(failure -> LOG.infof("What was found out about connection %s is not recorded: %s",
                        outcome.assignment().connection().id(), failure.getMessage()))
                .onFailure().recoverWithNull()
                .eventually(free::incrementAndGet);
    }
}
