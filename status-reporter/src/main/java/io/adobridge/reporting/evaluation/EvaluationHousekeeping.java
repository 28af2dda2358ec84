package io.adobridge.reporting.evaluation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;
import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Deletes measures and evaluations that nobody has touched for long. */
@ApplicationScoped
class EvaluationHousekeeping {

    private static final Logger LOG = Logger.getLogger(EvaluationHousekeeping.class);

    private static final String MEASURES = "DELETE FROM reporting.measure WHERE posted_at < $1";

    private static final String EVALUATIONS = """
            DELETE FROM reporting.evaluation
            WHERE asked_at < $1 AND (lease_until IS NULL OR lease_until < $2) AND give_up_at < $2
            """;

    private final Pool pool;
    private final EvaluationConfig config;
    private final Clock clock;

    EvaluationHousekeeping(Pool pool, EvaluationConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = SKIP)
    Uni<Void> forgetOld() {
        OffsetDateTime now = clock.instant().atOffset(UTC);
        OffsetDateTime old = now.minus(config.retention());
        return pool.preparedQuery(MEASURES).execute(Tuple.of(old))
                .chain(() -> pool.preparedQuery(EVALUATIONS).execute(Tuple.of(old, now)))
                .onFailure().invoke(failure -> LOG.warnf("Old evaluations are not deleted this time: %s", failure.getMessage()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }
}
