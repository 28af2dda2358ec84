package io.adobridge.ingestion.stream;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.trace.Work;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Takes what is due and follows it, a bounded number of streams side by side, until the process stops. */
@ApplicationScoped
class StreamWorker {

    private static final Logger LOG = Logger.getLogger(StreamWorker.class);

    private final StreamQueue queue;
    private final StreamFollower follower;
    private final EventLoops loops;
    private final IngestionConfig config;
    private final LeasedWork work;

    private final Set<Claim> inHand = ConcurrentHashMap.newKeySet();

    /** Completes when a stream in hand ends; one for each question for work, and cancelled with its pause. */
    private volatile CompletableFuture<Void> ending = new CompletableFuture<>();

    StreamWorker(StreamQueue queue, StreamFollower follower, EventLoops loops, IngestionConfig config, LeasedWork work) {
        this.queue = queue;
        this.follower = follower;
        this.loops = loops;
        this.config = config;
        this.work = work;
    }

    /** Does not end by itself; the schedule only starts it, and starts it again should it ever fail. */
    @Scheduled(every = "{ingestion.poll-interval}", concurrentExecution = SKIP)
    Uni<Void> followDue() {
        return work.round(() -> Multi.createBy().repeating().uni(this::nextClaim).whilst(claim -> !work.isStopping())
                .onItem().transformToUni(this::follow).merge(config.slots())
                .onItem().ignoreAsUni());
    }

    /**
     * Leases of streams at work outlast a page that takes long, such as one that waits for Azure DevOps. A lease that nobody
     * here knows of, because the answer to its claim was lost, runs out.
     */
    @Scheduled(every = "{ingestion.heartbeat}", concurrentExecution = SKIP)
    Uni<Void> keepLeases() {
        return work.round(() -> queue.extend(Set.copyOf(inHand), config.lease()))
                .onFailure().invoke(failure -> LOG.warnf("Leases cannot be extended: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Optional<Claim>> nextClaim() {
        if (work.isStopping()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var nextEnd = new CompletableFuture<Void>();
        ending = nextEnd; // before the question, so that no end in between is missed
        return queue.claimDue(1, config.lease(), config.slotsPerConnection())
                .onFailure().invoke(failure -> LOG.warnf("No stream can be claimed: %s", failure.getMessage()))
                .onFailure().recoverWithItem(List.of())
                .chain(claims -> orPause(claims, nextEnd));
    }

    /** A connection that has as many streams at work as it may goes on when one of them ends, not a pause later. */
    private Uni<Optional<Claim>> orPause(List<Claim> claims, CompletableFuture<Void> nextEnd) {
        Uni<Optional<Claim>> next = Uni.createFrom().item(claims.stream().findFirst());
        return claims.isEmpty() ? pauseUntil(nextEnd).chain(() -> next) : next;
    }

    private Uni<Void> pauseUntil(CompletableFuture<Void> nextEnd) {
        Uni<Void> pause = Uni.createFrom().completionStage(nextEnd)
                .ifNoItem().after(config.pollInterval()).recoverWithUni(() -> Uni.createFrom().voidItem());
        return work.unlessStopping(pause, null);
    }

    private Uni<Void> followInHand(Claim claim) {
        return Uni.createFrom().item(claim).invoke(inHand::add)
                .chain(due -> Work.on(due.key().connection(), "follow " + due.key().stream(), () -> follower.follow(due)))
                .onTermination().invoke(() -> ended(claim));
    }

    private void ended(Claim claim) {
        inHand.remove(claim);
        ending.complete(null);
    }

    private Uni<Void> follow(Optional<Claim> claim) {
        return claim.map(due -> Uni.createFrom().item(due).emitOn(loops.next())
                .chain(this::followInHand))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
