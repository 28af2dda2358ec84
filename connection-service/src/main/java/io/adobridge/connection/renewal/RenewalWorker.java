package io.adobridge.connection.renewal;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.renewal.RenewalQueue.Claim;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.trace.Work.Worked;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Renews access tokens that are due. One whose outcome could not be recorded is taken up after the lease by whoever comes
 * first.
 */
@ApplicationScoped
class RenewalWorker {

    private static final int BATCH = 64;

    private final RenewalQueue queue;
    private final Connections connections;
    private final TokenRenewal renewal;
    private final RenewalRecord record;
    private final LeasedWork work;
    private final int concurrency;

    RenewalWorker(RenewalQueue queue, Connections connections, TokenRenewal renewal, RenewalRecord record,
            LeasedWork work, RenewalConfig config) {
        this.queue = queue;
        this.connections = connections;
        this.renewal = renewal;
        this.record = record;
        this.work = work;
        this.concurrency = config.concurrency();
    }

    @Scheduled(every = "{adobridge.renewal.look-every}", concurrentExecution = SKIP)
    Uni<Void> renewDue() {
        return work.round(() -> queue.claimDue(BATCH)
                .chain(this::openAll)
                .chain(this::renewAll));
    }

    private Uni<List<Assignment>> openAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUniAndConcatenate(this::open)
                .collect().asList();
    }

    /** Nothing when the connection is gone. */
    private Uni<Assignment> open(Claim claim) {
        return connections.find(claim.connection())
                .map(found -> found.map(connection -> new Assignment(claim, connection)).orElse(null));
    }

    private Uni<Worked<Outcome>> renew(Assignment assignment) {
        return Work.begun(assignment.id(), "renew access token", () -> renewal.renew(assignment));
    }

    private Uni<Void> renewAll(List<Assignment> assignments) {
        return Multi.createFrom().iterable(assignments)
                .onItem().transformToUni(this::renew).merge(concurrency)
                .onItem().transformToUniAndConcatenate(renewed -> renewed.then(record::take))
                .onItem().ignoreAsUni();
    }
}
