package io.adobridge.ingestion.reconciliation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** How much was ever found that increments had missed, over all connections: one gauge per kind of thing and of drift. */
@ApplicationScoped
class ReconciliationGauges {

    private static final String DRIFT = """
            SELECT entity, drift, sum(found)::bigint AS found FROM reconciliation
            CROSS JOIN LATERAL (VALUES ('missing', missing_ever), ('stale', stale_ever), ('gone', gone_ever)) AS d(drift, found)
            GROUP BY entity, drift
            """;

    private final Map<Tags, AtomicLong> values = new ConcurrentHashMap<>();
    private final Pool pool;
    private final MeterRegistry registry;

    ReconciliationGauges(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.registry = registry;
    }

    @Scheduled(every = "{ingestion.heartbeat}", concurrentExecution = SKIP)
    Uni<Void> measure() {
        return pool.query(DRIFT).execute()
                .invoke(this::record)
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private void record(RowSet<Row> rows) {
        for (Row row : rows) {
            gauge(Tags.of("entity", row.getString("entity"), "drift", row.getString("drift"))).set(row.getLong("found"));
        }
    }

    private AtomicLong gauge(Tags tags) {
        return values.computeIfAbsent(tags,
                labels -> registry.gauge("adobridge.ingestion.reconciliation.found", labels, new AtomicLong()));
    }
}
