package io.adobridge.ingestion.retention;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.trace.Work;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;

/** Deletes what is old, batch by batch, each in a short transaction of its own; the last one when the process stops. */
@ApplicationScoped
class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);

    private final Pool pool;
    private final SweepQueue queue;
    private final RetentionSettings settings;
    private final RetentionMetrics metrics;
    private final Clock clock;
    private final LeasedWork work;

    RetentionSweep(Pool pool, SweepQueue queue, RetentionSettings settings, RetentionMetrics metrics, Clock clock,
            LeasedWork work) {
        this.pool = pool;
        this.queue = queue;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.work = work;
    }

    /** Looks through every connection whose turn it is. */
    @Scheduled(every = "{ingestion.removal-interval}", concurrentExecution = SKIP)
    Uni<Void> sweepDue() {
        return work.round(this::sweepAll)
                .onFailure().invoke(failure -> LOG.warnf("Old rows cannot be looked for: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> sweepAll() {
        return Multi.createBy().repeating().uni(this::sweepNext).whilst(Optional::isPresent)
                .onItem().ignoreAsUni();
    }

    private Uni<Optional<SweepClaim>> sweepNext() {
        return work.isStopping() ? Uni.createFrom().item(Optional.empty()) : queue.claim().call(this::sweep);
    }

    private Uni<Void> sweep(Optional<SweepClaim> claim) {
        return claim.map(due -> Work.on(due.connection(), "delete old rows", () -> sweep(due)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** All tables of one connection. What another replica has taken over meanwhile is that one's to finish. */
    Uni<Void> sweep(SweepClaim claim) {
        return Multi.createFrom().iterable(Rule.ALL)
                .onItem().transformToUniAndConcatenate(rule -> exhaust(claim, rule))
                .onItem().ignoreAsUni()
                .chain(() -> work.isStopping() ? queue.handBack(claim) : queue.end(claim))
                .onFailure().recoverWithUni(failure -> giveBack(claim, failure));
    }

    private Uni<Void> giveBack(SweepClaim claim, Throwable failure) {
        LOG.warnf("Old rows of %s cannot be deleted: %s", claim.connection(), failure.getMessage());
        return queue.putOff(claim);
    }

    private Uni<Void> exhaust(SweepClaim claim, Rule rule) {
        return Multi.createBy().repeating().uni(() -> nextBatch(claim, rule)).whilst(deleted -> deleted == rule.batch())
                .onItem().ignoreAsUni();
    }

    private Uni<Integer> nextBatch(SweepClaim claim, Rule rule) {
        return work.isStopping() ? Uni.createFrom().item(0) : batch(claim, rule);
    }

    /** How many rows of the rule's table were deleted, at most a batch. */
    Uni<Integer> batch(SweepClaim claim, Rule rule) {
        return pool.withTransaction(transaction -> queue.hold(transaction, claim)
                .chain(() -> settings.find(transaction, claim.connection()))
                .chain(setting -> delete(transaction, claim, rule, setting.retention())))
                .invoke(deleted -> metrics.deleted(rule.table(), deleted));
    }

    private Uni<Integer> delete(SqlConnection transaction, SweepClaim claim, Rule rule, Retention retention) {
        if (retention.equals(Retention.KEEP)) {
            return Uni.createFrom().item(0);
        }
        return transaction.preparedQuery(rule.delete())
                .execute(Tuple.of(claim.connection(), retention.oldest(clock.instant()).atOffset(ZoneOffset.UTC)))
                .map(SqlResult::rowCount);
    }
}
