package io.adobridge.reporting.following;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.PROCEED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.adobridge.kit.platform.CallerContext;
import io.adobridge.kit.trace.Work;
import io.adobridge.reporting.ingestion.IngestionService;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Asks what happened, in several connections side by side; what was told is passed on one connection after the other. */
@ApplicationScoped
class EventWorker {

    private static final Logger LOG = Logger.getLogger(EventWorker.class);

    private final CursorQueue cursors;
    private final ConnectionMirror mirror;
    private final IngestionService ingestion;
    private final Audience audience;
    private final Pace pace;

    EventWorker(CursorQueue cursors, ConnectionMirror mirror, IngestionService ingestion, Audience audience, Pace pace) {
        this.cursors = cursors;
        this.mirror = mirror;
        this.ingestion = ingestion;
        this.audience = audience;
        this.pace = pace;
    }

    @Scheduled(every = "{adobridge.events.poll-interval}", concurrentExecution = PROCEED)
    Uni<Void> follow() {
        return pace.work()
                .round(() -> Multi.createBy().repeating().uni(this::round).whilst(found -> found > 0).onItem().ignoreAsUni());
    }

    private Uni<Integer> round() {
        int room = pace.slots().takeAll();
        return claim(room).call(claims -> askAll(claims, pace.wait(claims.size() < room))).map(List::size);
    }

    private Uni<List<CursorClaim>> claim(int room) {
        List<UUID> ids = room == 0 ? List.of() : mirror.all().stream().map(EffectiveConnection::id).toList();
        Uni<List<CursorClaim>> claims = ids.isEmpty() ? Uni.createFrom().item(List.of())
                : cursors.claimDue(ids, room);
        return claims
                .onFailure().invoke(failure -> LOG.warnf("No connections can be followed: %s", failure.getMessage()))
                .onFailure().recoverWithItem(List.of())
                .invoke(claimed -> pace.slots().giveBack(room - claimed.size()));
    }

    private Uni<Void> askAll(List<CursorClaim> claims, Duration wait) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUni(claim -> Work.begun(claim.connection(), "hear events", () -> ask(claim, wait)))
                .merge(pace.concurrency())
                .emitOn(CallerContext.current())
                .onItem().transformToUniAndConcatenate(heard -> heard.then(this::tell))
                .onItem().ignoreAsUni();
    }

    private Uni<Heard> ask(CursorClaim claim, Duration wait) {
        Uni<Heard> answer = ingestion.events(claim.connection(), claim.heard(), wait)
                .ifNoItem().after(pace.attemptTimeout()).fail()
                .map(events -> Heard.of(claim, events, !wait.isZero()))
                .onFailure().recoverWithItem(failure -> Heard.nothing(claim, failure));
        return pace.work().unlessStopping(answer, Heard.of(claim, List.of(), true));
    }

    private Uni<Void> tell(Heard heard) {
        return audience.tell(heard).onTermination().invoke(() -> pace.slots().giveBack(1));
    }
}
