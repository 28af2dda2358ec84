package io.adobridge.ingestion.hooks;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Empties the inbox, batch by batch; what fails stays in it for the next time. */
@ApplicationScoped
class HookWorker {

    private static final Logger LOG = Logger.getLogger(HookWorker.class);

    private static final int BATCH = 200;
    /** Azure DevOps repeats an event for some hours. */
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int DELETED_AT_ONCE = 5_000;

    private final HookInbox inbox;
    private final LeasedWork work;

    HookWorker(HookInbox inbox, LeasedWork work) {
        this.inbox = inbox;
        this.work = work;
    }

    @Scheduled(every = "{ingestion.poll-interval}", concurrentExecution = SKIP)
    Uni<Void> handleAll() {
        return work.round(this::handleBatches)
                .onFailure().invoke(failure -> LOG.warnf("Service hooks cannot be handled: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = SKIP)
    Uni<Void> forgetOld() {
        return Multi.createBy().repeating().uni(() -> inbox.forget(REMEMBERED, DELETED_AT_ONCE))
                .whilst(deleted -> deleted == DELETED_AT_ONCE)
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Old service hooks cannot be deleted: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> handleBatches() {
        return Multi.createBy().repeating().uni(() -> inbox.handle(BATCH))
                .whilst(handled -> handled == BATCH && !work.isStopping())
                .onItem().ignoreAsUni();
    }
}
