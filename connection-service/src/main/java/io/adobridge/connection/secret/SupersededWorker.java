package io.adobridge.connection.secret;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.secret.SupersededQueue.Superseded;
import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Destroys replaced secrets whose grace time is over. Doing it twice is harmless, so that a cut off attempt is repeated. */
@ApplicationScoped
class SupersededWorker {

    private static final Logger LOG = Logger.getLogger(SupersededWorker.class);
    private static final int BATCH = 50;

    private final SupersededQueue queue;
    private final ConnectionSecrets secrets;
    private final LeasedWork work;

    SupersededWorker(SupersededQueue queue, ConnectionSecrets secrets, LeasedWork work) {
        this.queue = queue;
        this.secrets = secrets;
        this.work = work;
    }

    @Scheduled(every = "{adobridge.superseded.destroy-every}", concurrentExecution = SKIP)
    Uni<Void> destroyDue() {
        return work.round(() -> queue.claimDue(BATCH).chain(this::destroyAll));
    }

    private Uni<Void> destroyAll(List<Superseded> due) {
        return Multi.createFrom().iterable(due)
                .onItem().transformToUniAndConcatenate(this::destroy)
                .onItem().ignoreAsUni();
    }

    private Uni<Void> destroy(Superseded old) {
        return secrets.destroyUpTo(old.connection(), old.version())
                .chain(() -> queue.forget(old))
                .onFailure(VaultFailure.class).invoke(away -> LOG.warnf("A replaced secret of connection %s is still there: %s",
                        old.connection(), away.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }
}
