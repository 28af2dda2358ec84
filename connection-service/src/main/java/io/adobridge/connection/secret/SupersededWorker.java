package io.adobridge.connection.secret;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.secret.SupersededQueue.Superseded;
import io.adobridge.kit.secret.VaultFailure;
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
    private final SupersededConfig config;
    private final Clock clock;

    SupersededWorker(SupersededQueue queue, ConnectionSecrets secrets, SupersededConfig config, Clock clock) {
        this.queue = queue;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.superseded.destroy-every}", concurrentExecution = SKIP)
    Uni<Void> destroyDue() {
        return queue.claimDue(clock.instant(), config.lease(), BATCH)
                .chain(this::destroyAll);
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
