package io.adobridge.reporting.checks;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.platform.CallerContext;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.trace.Work.Worked;
import io.adobridge.kit.work.LeasedWork;
import io.adobridge.kit.work.Slots;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Attends to the checks that something can be done about, a bounded number at a time. */
@ApplicationScoped
class CheckWorker {

    private static final Logger LOG = Logger.getLogger(CheckWorker.class);

    private final CheckQueue queue;
    private final CheckAttempts attempts;
    private final CheckRecorder recorder;
    private final CheckConfig config;
    private final LeasedWork work;
    private final Slots slots;

    CheckWorker(CheckQueue queue, CheckAttempts attempts, CheckRecorder recorder, LeasedWork work,
            CheckConfig config) {
        this.queue = queue;
        this.attempts = attempts;
        this.recorder = recorder;
        this.config = config;
        this.work = work;
        this.slots = work.slots(config.concurrency());
    }

    @Scheduled(every = "{adobridge.checks.poll-interval}", concurrentExecution = PROCEED)
    Uni<Void> answerDue() {
        return work
                .round(() -> Multi.createBy().repeating().uni(this::round).whilst(found -> found > 0).onItem().ignoreAsUni());
    }

    private Uni<Integer> round() {
        return claim(slots.takeAll()).call(this::attendToAll).map(List::size);
    }

    private Uni<List<CheckClaim>> claim(int room) {
        return queue.claimDue(room)
                .onFailure().invoke(failure -> LOG.warnf("No checks can be claimed: %s", failure.getMessage()))
                .onFailure().recoverWithItem(List.of())
                .invoke(claims -> slots.giveBack(room - claims.size()));
    }

    private Uni<Void> attendToAll(List<CheckClaim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUni(this::attempt).merge(config.concurrency())
                .emitOn(CallerContext.current())
                .onItem().transformToUniAndConcatenate(attempt -> attempt.then(recorder::record))
                .onItem().ignoreAsUni();
    }

    private Uni<Worked<CheckAttempt>> attempt(CheckClaim claim) {
        return Work.begun(claim.connection(), "attend to check", () -> attempts.make(claim)).onTermination()
                .invoke(() -> slots.giveBack(1));
    }
}
