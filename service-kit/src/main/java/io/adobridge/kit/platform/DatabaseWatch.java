package io.adobridge.kit.platform;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Tells by the gauge {@code adobridge_database_up} whether PostgreSQL answers this replica: 1, or 0 if not. */
@ApplicationScoped
class DatabaseWatch {

    private final AtomicInteger up = new AtomicInteger();
    private final Pool pool;

    DatabaseWatch(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        var unused = meters.gauge("adobridge.database.up", up);
    }

    @Scheduled(every = "{adobridge.database.look-every}", concurrentExecution = SKIP)
    Uni<Void> look() {
        return pool.query("SELECT 1").execute()
                .map(answered -> 1)
                .onFailure().recoverWithItem(0)
                .invoke(up::set)
                .replaceWithVoid();
    }
}
