package io.adobridge.reporting.evaluation;

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

/** Evaluates the gates that are due, a bounded number at a time. */
@ApplicationScoped
class EvaluationWorker {

    private static final Logger LOG = Logger.getLogger(EvaluationWorker.class);

    private final EvaluationQueue queue;
    private final Assessor assessor;
    private final Announcement announcement;
    private final EvaluationConfig config;
    private final LeasedWork work;
    private final Slots slots;

    EvaluationWorker(EvaluationQueue queue, Assessor assessor, Announcement announcement, LeasedWork work,
            EvaluationConfig config) {
        this.queue = queue;
        this.assessor = assessor;
        this.announcement = announcement;
        this.config = config;
        this.work = work;
        this.slots = work.slots(config.concurrency());
    }

    @Scheduled(every = "{adobridge.gates.poll-interval}", concurrentExecution = PROCEED)
    Uni<Void> evaluateDue() {
        return work
                .round(() -> Multi.createBy().repeating().uni(this::round).whilst(found -> found > 0).onItem().ignoreAsUni());
    }

    private Uni<Integer> round() {
        return claim(slots.takeAll()).call(this::evaluateAll).map(List::size);
    }

    private Uni<List<EvaluationClaim>> claim(int room) {
        return queue.claimDue(room)
                .onFailure().invoke(failure -> LOG.warnf("No evaluations can be claimed: %s", failure.getMessage()))
                .onFailure().recoverWithItem(List.of())
                .invoke(claims -> slots.giveBack(room - claims.size()));
    }

    private Uni<Void> evaluateAll(List<EvaluationClaim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUni(this::assess).merge(config.concurrency())
                .emitOn(CallerContext.current())
                .onItem().transformToUniAndConcatenate(assessed -> assessed.then(announcement::make))
                .onItem().ignoreAsUni();
    }

    private Uni<Worked<Assessment>> assess(EvaluationClaim claim) {
        return Work.begun(claim.connection(), "evaluate gate", () -> assessor.assess(claim)).onTermination()
                .invoke(() -> slots.giveBack(1));
    }
}
