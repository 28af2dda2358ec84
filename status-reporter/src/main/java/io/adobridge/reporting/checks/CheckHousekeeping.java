package io.adobridge.reporting.checks;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;
import static java.time.ZoneOffset.UTC;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Deletes checks that were settled long ago. */
@ApplicationScoped
class CheckHousekeeping {

    private static final Logger LOG = Logger.getLogger(CheckHousekeeping.class);

    private static final String FORGET = "DELETE FROM reporting.check_run WHERE settled_at < $1";

    private final Pool pool;
    private final CheckConfig config;
    private final Clock clock;

    CheckHousekeeping(Pool pool, CheckConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = SKIP)
    Uni<Void> forgetSettled() {
        return pool.preparedQuery(FORGET).execute(Tuple.of(clock.instant().minus(config.retention()).atOffset(UTC)))
                .onFailure().invoke(failure -> LOG.warnf("Settled checks are not deleted this time: %s", failure.getMessage()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }
}
