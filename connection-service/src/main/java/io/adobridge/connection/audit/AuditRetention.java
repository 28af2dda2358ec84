package io.adobridge.connection.audit;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;

/** Forgets entries that are old enough, a batch at a time. Replicas may do it at the same time. */
@ApplicationScoped
class AuditRetention {

    private static final Logger LOG = Logger.getLogger(AuditRetention.class);
    private static final int BATCH = 1000;

    private static final String FORGET = """
            DELETE FROM connection.audit_entry
            WHERE id IN (SELECT id FROM connection.audit_entry WHERE at < $1 AND announced ORDER BY at LIMIT $2)
            """;

    private final Pool pool;
    private final AuditConfig config;
    private final Clock clock;

    AuditRetention(Pool pool, AuditConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.audit.forget-every}", concurrentExecution = SKIP)
    Uni<Void> forgetOld() {
        return config.retention()
                .map(kept -> forgetBefore(clock.instant().minus(kept)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> forgetBefore(Instant limit) {
        return Multi.createBy().repeating().uni(() -> forgetSome(limit)).whilst(forgotten -> forgotten == BATCH)
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Old audit entries stay for now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Integer> forgetSome(Instant limit) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(limit.atOffset(ZoneOffset.UTC), BATCH))
                .map(SqlResult::rowCount);
    }
}
