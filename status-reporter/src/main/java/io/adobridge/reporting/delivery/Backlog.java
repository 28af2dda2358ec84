package io.adobridge.reporting.delivery;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/** How much is not delivered yet: as gauges for all connections together, and for each connection that has trouble. */
@ApplicationScoped
class Backlog {

    private static final String TROUBLES = """
            SELECT connection_id,
                   count(*) FILTER (WHERE state = 'PENDING') AS pending,
                   count(*) FILTER (WHERE state = 'PENDING' AND attempts > 0) AS failing,
                   count(*) FILTER (WHERE state = 'DEAD') AS dead
            FROM reporting.delivery WHERE state IN ('PENDING', 'DEAD')
            GROUP BY connection_id
            ORDER BY connection_id
            """;

    private final Pool pool;
    private final AtomicLong pending;
    private final AtomicLong failing;
    private final AtomicLong dead;

    Backlog(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        this.pending = meters.gauge("adobridge.delivery.backlog", List.of(Tag.of("state", "pending")), new AtomicLong());
        this.failing = meters.gauge("adobridge.delivery.backlog", List.of(Tag.of("state", "failing")), new AtomicLong());
        this.dead = meters.gauge("adobridge.delivery.backlog", List.of(Tag.of("state", "dead")), new AtomicLong());
    }

    /** The connections with deliveries that are on their way or were given up. */
    Uni<List<Trouble>> byConnection() {
        return pool.query(TROUBLES).execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Trouble::from).toList());
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP)
    Uni<Void> measure() {
        return byConnection().invoke(this::show).onFailure().recoverWithNull().replaceWithVoid();
    }

    private void show(List<Trouble> troubles) {
        pending.set(troubles.stream().mapToLong(Trouble::pending).sum());
        failing.set(troubles.stream().mapToLong(Trouble::failing).sum());
        dead.set(troubles.stream().mapToLong(Trouble::dead).sum());
    }

    /** What one connection has left undone; those failing are pending and have failed at least once. */
    record Trouble(UUID connection, long pending, long failing, long dead) {

        static Trouble from(Row row) {
            return new Trouble(row.getUUID("connection_id"), row.getLong("pending"), row.getLong("failing"),
                    row.getLong("dead"));
        }
    }
}
