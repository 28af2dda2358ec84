package io.adobridge.connection.registration;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

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
    private final AtomicInteger busy = new AtomicInteger();

    VerificationWorker(VerificationQueue queue, Verification verification, VerificationConfig config, Clock clock) {
        this.queue = queue;
        this.verification = verification;
        this.config = config;
        this.clock = clock;
    }

    /** Ends when all that it has claimed are verified; the next look does not wait for that. */
    @Scheduled(every = "{adobridge.verification.look-every}", concurrentExecution = PROCEED)
    Uni<Void> verifyDue() {
        int free = config.concurrency() - busy.get();
        return free <= 0 ? Uni.createFrom().voidItem()
                : queue.claimDue(clock.instant(), config.lease(), free)
                        .chain(this::openAll)
                        .chain(this::verifyAll);
    }

    private Uni<List<Assignment>> openAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUniAndConcatenate(verification::open)
                .collect().asList()
                .invoke(opened -> busy.addAndGet(opened.size()));
    }

    private Uni<Void> verifyAll(List<Assignment> assignments) {
        return Multi.createFrom().iterable(assignments)
                .onItem().transformToUni(verification::examine).merge(config.concurrency())
                .onItem().transformToUniAndConcatenate(this::record)
                .onItem().ignoreAsUni();
    }

    private Uni<Void> record(Outcome outcome) {
        return verification.record(outcome)
                .onFailure().invoke(failure -> LOG.infof("What was found out about connection %s is not recorded: %s",
                        outcome.assignment().connection().id(), failure.getMessage()))
                .onFailure().recoverWithNull()
                .eventually(busy::decrementAndGet);
    }
}
