package io.adobridge.ingestion.retention;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** How much was deleted by this process, and how late the deletion is, over all connections. */
@ApplicationScoped
class RetentionMetrics {

    private final MeterRegistry registry;
    private final SweepQueue queue;
    private final AtomicLong behind = new AtomicLong();

    RetentionMetrics(MeterRegistry registry, SweepQueue queue) {
        this.registry = registry;
        this.queue = queue;
        registry.gauge("adobridge.ingestion.retention.behind.seconds", behind);
    }

    void deleted(String table, int rows) {
        registry.counter("adobridge.ingestion.retention.deleted", "entity", table).increment(rows);
    }

    @Scheduled(every = "{ingestion.heartbeat}", concurrentExecution = SKIP)
    Uni<Void> measure() {
        return queue.behind().invoke(behind::set)
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }
}
