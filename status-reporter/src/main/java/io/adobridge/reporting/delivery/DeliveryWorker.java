package io.adobridge.reporting.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.platform.CallerContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Delivers what is due, a bounded number at a time. Rounds follow each other while they find something; the next poll does not
 * wait for them, so that attempts which take long hold up no others.
 */
@ApplicationScoped
class DeliveryWorker {

    private final DeliveryQueue queue;
    private final DeliveryAttempts attempts;
    private final DeliveryRecorder recorder;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Slots slots;

    DeliveryWorker(DeliveryQueue queue, DeliveryAttempts attempts, DeliveryRecorder recorder, DeliveryConfig config,
            Clock clock) {
        this.queue = queue;
        this.attempts = attempts;
        this.recorder = recorder;
        this.config = config;
        this.clock = clock;
        this.slots = new Slots(config.concurrency());
    }

    @Scheduled(every = "{adobridge.delivery.poll-interval}", concurrentExecution = PROCEED)
    Uni<Void> deliverDue() {
        return Multi.createBy().repeating().uni(this::deliverRound).whilst(found -> found > 0)
                .onItem().ignoreAsUni();
    }

    private Uni<Integer> deliverRound() {
        return claim(slots.takeAll())
                .call(this::deliverAll)
                .map(List::size);
    }

    private Uni<List<Claim>> claim(int room) {
        return queue.claimDue(clock.instant(), config.lease(), room, config.perConnection())
                .onFailure().invoke(recorder::cannotClaim)
                .onFailure().recoverWithItem(List.of())
                .invoke(claims -> slots.giveBack(room - claims.size()));
    }

    private Uni<Void> deliverAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUni(this::attempt).merge(config.concurrency())
                .emitOn(CallerContext.current())
                .onItem().transformToUniAndConcatenate(recorder::record)
                .onItem().ignoreAsUni();
    }

    private Uni<Attempt> attempt(Claim claim) {
        return attempts.make(claim).onTermination().invoke(() -> slots.giveBack(1));
    }
}
