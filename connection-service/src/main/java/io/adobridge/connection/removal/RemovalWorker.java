package io.adobridge.connection.removal;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Finishes removals that were interrupted. Each step may be done twice, so that replicas need not agree. */
@ApplicationScoped
class RemovalWorker {

    private static final int BATCH = 50;

    private final RemovalLedger ledger;
    private final ConnectionRemoval removal;

    RemovalWorker(RemovalLedger ledger, ConnectionRemoval removal) {
        this.ledger = ledger;
        this.removal = removal;
    }

    @Scheduled(every = "{adobridge.removals.finish-every}", concurrentExecution = SKIP)
    Uni<Void> finish() {
        return Multi.createBy().repeating().uni(this::finishSome).whilst(finished -> finished == BATCH)
                .onItem().ignoreAsUni();
    }

    /** How many have come to an end; fewer than a batch when there are no more, or Vault is away. */
    private Uni<Integer> finishSome() {
        return ledger.unfinished(BATCH)
                .chain(this::destroyAll);
    }

    @Scheduled(every = "{adobridge.removals.forget-every}", concurrentExecution = SKIP)
    Uni<Void> forgetOld() {
        return ledger.forgetOld();
    }

    private Uni<Integer> destroyAll(List<UUID> unfinished) {
        return Multi.createFrom().iterable(unfinished)
                .onItem().transformToUniAndConcatenate(removal::destroySecrets)
                .select().where(gone -> gone)
                .collect().asList()
                .map(List::size);
    }
}
