package io.adobridge.ingestion.stream;

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

/** How far behind the streams are, over all connections: one gauge per kind. */
@ApplicationScoped
class StreamGauges {

    private static final String BEHIND = """
            SELECT stream, count(*) FILTER (WHERE due_at <= now()) AS due,
                coalesce(max(extract(epoch FROM now() - reached_to)) FILTER (WHERE completed_at IS NOT NULL), 0)::bigint AS lag
            FROM stream WHERE enabled AND coalesce(setback NOT IN ('skipped', 'unsupported'), true) GROUP BY stream
            """;

    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> due = new ConcurrentHashMap<>();
    private final Pool pool;
    private final MeterRegistry registry;

    StreamGauges(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.registry = registry;
    }

    @Scheduled(every = "{ingestion.heartbeat}", concurrentExecution = SKIP)
    Uni<Void> measure() {
        return pool.query(BEHIND).execute()
                .invoke(this::record)
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private void record(RowSet<Row> rows) {
        for (Row row : rows) {
            gauge(lags, "adobridge.ingestion.lag.seconds", row.getString("stream")).set(row.getLong("lag"));
            gauge(due, "adobridge.ingestion.streams.due", row.getString("stream")).set(row.getLong("due"));
        }
    }

    private AtomicLong gauge(Map<String, AtomicLong> values, String name, String stream) {
        return values.computeIfAbsent(stream, label -> registry.gauge(name, Tags.of("stream", label), new AtomicLong()));
    }
}
