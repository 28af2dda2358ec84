package io.adobridge.reporting.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.platform.CallerContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Delivers what is due, a bounded number at a time. A round claims until nothing is due; the next one does not wait for the
 * attempts of the one before, so that some which take long hold up no others.
 */
@ApplicationScoped
class DeliveryWorker {

    private final DeliveryQueue queue;
    private final DeliveryAttempts attempts;
    private final DeliveryRecorder recorder;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Slots slots;
    private final AtomicBoolean claiming = new AtomicBoolean();

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
        return claiming.compareAndSet(false, true) ? deliverAll(claims()) : Uni.createFrom().voidItem();
    }

    private Multi<Claim> claims() {
        return Multi.createBy().repeating().uni(this::claimSome).whilst(some -> !some.isEmpty())
                .onTermination().invoke(() -> claiming.set(false))
                .onItem().disjoint();
    }

    private Uni<List<Claim>> claimSome() {
        int room = slots.takeAll();
        return queue.claimDue(clock.instant(), config.lease(), room, config.perConnection())
                .onFailure().invoke(recorder::cannotClaim)
                .onFailure().recoverWithItem(List.of())
                .invoke(claims -> slots.giveBack(room - claims.size()));
    }

    private Uni<Void> deliverAll(Multi<Claim> claims) {
        return claims
                .onItem().transformToUni(this::attempt).merge(config.concurrency())
                .emitOn(CallerContext.current())
                .onItem().transformToUniAndConcatenate(recorder::record)
                .onItem().ignoreAsUni();
    }

    private Uni<Attempt> attempt(Claim claim) {
        return attempts.make(claim).onTermination().invoke(() -> slots.giveBack(1));
    }
}
