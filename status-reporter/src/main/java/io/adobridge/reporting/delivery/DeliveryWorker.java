package io.adobridge.reporting.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.platform.CallerContext;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.work.LeasedWork;
import io.adobridge.kit.work.Slots;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Delivers what is due, a bounded number at a time: batches are claimed, attempted and recorded side by side as long as there
 * are any. The next poll does not wait for them, so that attempts which take long hold up no others.
 */
@ApplicationScoped
class DeliveryWorker {

    /** Claimed at once, and recorded at once. */
    private static final int BATCH = 16;
    /** Attempts that end one after the other are recorded together when they end within this time. */
    private static final Duration TOGETHER = Duration.ofMillis(10);

    private final DeliveryQueue queue;
    private final DeliveryAttempts attempts;
    private final DeliveryRecorder recorder;
    private final LeasedWork work;
    private final Slots slots;
    private final int batches;

    DeliveryWorker(DeliveryQueue queue, DeliveryAttempts attempts, DeliveryRecorder recorder, LeasedWork work,
            DeliveryConfig config) {
        this.queue = queue;
        this.attempts = attempts;
        this.recorder = recorder;
        this.work = work;
        this.slots = work.slots(config.concurrency());
        this.batches = (config.concurrency() + BATCH - 1) / BATCH;
    }

    @Scheduled(every = "{adobridge.delivery.poll-interval}", concurrentExecution = PROCEED)
    Uni<Void> deliverDue() {
        return work.round(() -> Multi.createBy().repeating().uni(this::deliverUntilNoneIsDue).whilst(found -> found > 0)
                .onItem().ignoreAsUni());
    }

    private Uni<Integer> deliverUntilNoneIsDue() {
        return Multi.createBy().repeating().uni(this::claim).whilst(claims -> !claims.isEmpty())
                .onItem().transformToUni(this::deliverAll).merge(batches)
                .collect().with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<List<Claim>> claim() {
        return Uni.createFrom().deferred(() -> claimUpTo(slots.take(BATCH)));
    }

    private Uni<List<Claim>> claimUpTo(int room) {
        return room == 0 ? Uni.createFrom().item(List.of())
                : queue.claimDue(room)
                        .onFailure().invoke(recorder::cannotClaim)
                        .onFailure().recoverWithItem(List.of())
                        .invoke(claims -> slots.giveBack(room - claims.size()));
    }

    private Uni<Integer> deliverAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUni(this::attempt).merge(BATCH)
                .group().intoLists().of(BATCH, TOGETHER)
                .onOverflow().buffer(BATCH)
                .emitOn(CallerContext.current())
                .onItem().transformToUniAndConcatenate(recorder::record)
                .onItem().ignoreAsUni().replaceWith(claims.size());
    }

    private Uni<Attempt> attempt(Claim claim) {
        return Work.on(claim.connection(), "deliver", () -> attempts.make(claim)).onTermination()
                .invoke(() -> slots.giveBack(1));
    }
}
