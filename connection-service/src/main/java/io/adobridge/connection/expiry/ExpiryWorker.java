package io.adobridge.connection.expiry;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.expiry.ExpiryQueue.Due;
import io.adobridge.connection.registration.TokenEnds;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Tells what is due. Of replicas that find the same at once, one tells it. */
@ApplicationScoped
class ExpiryWorker {

    private static final Logger LOG = Logger.getLogger(ExpiryWorker.class);
    private static final int BATCH = 200;

    private final ExpiryQueue queue;
    private final TokenEnds ends;
    private final Clock clock;

    ExpiryWorker(ExpiryQueue queue, TokenEnds ends, Clock clock) {
        this.queue = queue;
        this.ends = ends;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.expiry.look-every}", concurrentExecution = SKIP)
    Uni<Void> tellDue() {
        return queue.due(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), BATCH)
                .chain(this::tellAll);
    }

    private Uni<Void> tellAll(List<Due> due) {
        return Multi.createFrom().iterable(due)
                .onItem().transformToUniAndConcatenate(this::tell)
                .onItem().ignoreAsUni();
    }

    private Uni<Void> tell(Due due) {
        return ends.tell(due.connection(), due.notice())
                .onFailure().invoke(failure -> LOG.infof("The end of connection %s's token is told another time: %s",
                        due.connection(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }
}
