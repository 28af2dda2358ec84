package io.adobridge.connection.registration;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.registration.Verification.Assignment;
import io.adobridge.connection.registration.Verification.Outcome;
import io.adobridge.connection.verification.Claim;
import io.adobridge.connection.verification.VerificationConfig;
import io.adobridge.connection.verification.VerificationQueue;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.trace.Work.Worked;
import io.adobridge.kit.work.LeasedWork;
import io.adobridge.kit.work.Slots;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Verifies connections that are due. A slow one keeps one slot busy and no other connection waiting; one whose outcome
 * could not be recorded is taken up after the lease by whoever comes first, one under way when the process stops at once.
 */
@ApplicationScoped
class VerificationWorker {

    private static final Logger LOG = Logger.getLogger(VerificationWorker.class);

    private final VerificationQueue queue;
    private final Verification verification;
    private final VerificationConfig config;
    private final LeasedWork work;
    private final Slots slots;

    VerificationWorker(VerificationQueue queue, Verification verification, VerificationConfig config,
            LeasedWork work) {
        this.queue = queue;
        this.verification = verification;
        this.config = config;
        this.work = work;
        this.slots = work.slots(config.concurrency());
    }

    /** Ends when all that it has claimed are verified; the next look does not wait for that. */
    @Scheduled(every = "{adobridge.verification.look-every}", concurrentExecution = PROCEED)
    Uni<Void> verifyDue() {
        return work.round(() -> verifyUpTo(slots.takeAll()));
    }

    private Uni<Void> verifyUpTo(int room) {
        return room == 0 ? Uni.createFrom().voidItem()
                : queue.claimDue(room)
                        .chain(this::openAll)
                        .onItemOrFailure().invoke((opened, failure) -> giveBack(room, opened))
                        .chain(this::verifyAll);
    }

    private void giveBack(int room, @Nullable List<Assignment> opened) {
        slots.giveBack(opened == null ? room : room - opened.size());
    }

    private Uni<List<Assignment>> openAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUniAndConcatenate(verification::open)
                .collect().asList();
    }

    private Uni<Void> verifyAll(List<Assignment> assignments) {
        return Multi.createFrom().iterable(assignments)
                .onItem().transformToUni(this::examine).merge(config.concurrency())
                .onItem().transformToUniAndConcatenate(examined -> examined.then(this::record))
                .onItem().ignoreAsUni();
    }

    private Uni<Worked<Outcome>> examine(Assignment assignment) {
        return Work.begun(assignment.connection().id(), "verify connection",
                () -> work.unlessStopping(verification.examine(assignment, config.timeout()), Outcome.brokenOff(assignment)));
    }

    private Uni<Void> record(Outcome outcome) {
        return verification.record(outcome)
                .onFailure().invoke(failure -> LOG.infof("What was found out about connection %s is not recorded: %s",
                        outcome.assignment().connection().id(), failure.getMessage()))
                .onFailure().recoverWithNull()
                .eventually(() -> slots.giveBack(1));
    }
}
