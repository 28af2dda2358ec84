package io.adobridge.ingestion.hooks.subscriptions;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** How many subscriptions there are, over all connections, by state. */
@ApplicationScoped
class SubscriptionGauges {

    private static final List<String> STATES = List.of(Standing.ENABLED, Standing.ON_PROBATION, Standing.SWITCHED_OFF,
            Refusal.NOT_ALLOWED, Refusal.UNSUPPORTED, Refusal.FAILED);

    private final Map<String, AtomicLong> counts = new LinkedHashMap<>();
    private final SubscriptionTable table;

    SubscriptionGauges(SubscriptionTable table, MeterRegistry registry) {
        this.table = table;
        for (String state : STATES) {
            AtomicLong count = new AtomicLong();
            registry.gauge("adobridge.hooks.subscriptions", Tags.of("state", state), count);
            counts.put(state, count);
        }
    }

    @Scheduled(every = "{ingestion.heartbeat}", concurrentExecution = SKIP)
    Uni<Void> measure() {
        return table.count()
                .invoke(this::record)
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private void record(RowSet<Row> rows) {
        Map<String, Long> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(row.getString("status"), row.getLong("subscriptions")));
        counts.forEach((state, gauge) -> gauge.set(found.getOrDefault(state, 0L)));
    }
}
