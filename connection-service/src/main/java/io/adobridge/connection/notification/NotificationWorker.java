package io.adobridge.connection.notification;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;
import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.work.LeasedWork;
import io.adobridge.kit.work.Slots;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Announces what has happened, and delivers what is due. Rounds follow each other while they find something; a poll does not
 * wait for attempts that take long, so that they hold up no others.
 */
@ApplicationScoped
class NotificationWorker {

    private static final Logger LOG = Logger.getLogger(NotificationWorker.class);
    private static final int BATCH = 200;

    private final FanOut fanOut;
    private final DeliveryQueue queue;
    private final Attempts attempts;
    private final int concurrency;
    private final LeasedWork work;
    private final Slots slots;

    NotificationWorker(FanOut fanOut, DeliveryQueue queue, Attempts attempts, LeasedWork work,
            NotificationConfig config) {
        this.fanOut = fanOut;
        this.queue = queue;
        this.attempts = attempts;
        this.concurrency = config.concurrency();
        this.work = work;
        this.slots = work.slots(concurrency);
    }

    @Scheduled(every = "{adobridge.notifications.poll-every}", concurrentExecution = SKIP)
    Uni<Void> announce() {
        return Multi.createBy().repeating().uni(() -> fanOut.announce(BATCH)).whilst(announced -> announced == BATCH)
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Nothing is announced now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    @Scheduled(every = "{adobridge.notifications.poll-every}", concurrentExecution = PROCEED)
    Uni<Void> deliverDue() {
        return work.round(() -> Multi.createBy().repeating().uni(this::deliverRound).whilst(found -> found > 0)
                .onItem().ignoreAsUni());
    }

    private Uni<Integer> deliverRound() {
        return claim(slots.takeAll())
                .call(this::deliverAll)
                .map(List::size);
    }

    private Uni<List<Claim>> claim(int room) {
        return queue.claimDue(room)
                .onFailure().invoke(failure -> LOG.warnf("Nothing is delivered now: %s", failure.getMessage()))
                .onFailure().recoverWithItem(List.of())
                .invoke(claims -> slots.giveBack(room - claims.size()));
    }

    private Uni<Void> deliverAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUni(claim -> attempts.make(claim).onTermination().invoke(() -> slots.giveBack(1)))
                .merge(concurrency)
                .onItem().ignoreAsUni();
    }
}
