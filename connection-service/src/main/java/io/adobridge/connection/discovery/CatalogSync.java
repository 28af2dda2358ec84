package io.adobridge.connection.discovery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.discovery.SyncQueue.Claim;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the catalogs up to date: claims what is due, asks Azure DevOps, records. Replicas share the work; one that is killed
 * leaves its share to the others after the lease.
 */
@ApplicationScoped
class CatalogSync {

    private static final Logger LOG = Logger.getLogger(CatalogSync.class);
    private static final Caller OURSELVES = new Caller("", "", "", Set.of(Caller.ALL_CONNECTIONS), Set.of());
    private static final int AT_ONCE = 4;

    private final SyncQueue queue;
    private final Connections connections;
    private final Exploration exploration;
    private final LeasedWork work;

    CatalogSync(SyncQueue queue, Connections connections, Exploration exploration, LeasedWork work) {
        this.queue = queue;
        this.connections = connections;
        this.exploration = exploration;
        this.work = work;
    }

    @Scheduled(every = "{adobridge.catalog.poll-every}", concurrentExecution = SKIP)
    Uni<Void> syncDue() {
        return work.round(this::syncSome)
                .onFailure().invoke(failure -> LOG.warnf("Catalogs are not synchronised now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> syncSome() {
        return queue.claimDue(AT_ONCE).chain(this::syncAll);
    }

    private Uni<Void> syncAll(List<Claim> claims) {
        return Multi.createFrom().iterable(claims)
                .onItem().transformToUniAndConcatenate(this::read)
                .select().where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect().asList()
                .chain(this::explore);
    }

    private Uni<Optional<Errand>> read(Claim claim) {
        return connections.require(claim.connection(), OURSELVES)
                .map(connection -> Optional.of(new Errand(claim, connection)))
                .onFailure(ConnectionNotFound.class).recoverWithItem(Optional.empty());
    }

    private Uni<Void> explore(List<Errand> errands) {
        return Multi.createFrom().iterable(errands)
                .onItem().transformToUni(this::explore).merge(AT_ONCE)
                .onItem().ignoreAsUni();
    }

    /** Whatever happens to one, the others go on. */
    private Uni<Void> explore(Errand errand) {
        return Work.on(errand.connection().id(), "synchronise catalog", () -> exploring(errand));
    }

    private Uni<Void> exploring(Errand errand) {
        return exploration.run(errand.claim(), errand.connection())
                .onFailure().invoke(failure -> LOG.warnf("The catalog of connection %s is not synchronised: %s",
                        errand.claim().connection(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private record Errand(Claim claim, RegisteredConnection connection) {
    }
}
