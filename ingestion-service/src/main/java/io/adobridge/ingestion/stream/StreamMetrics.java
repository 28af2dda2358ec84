package io.adobridge.ingestion.stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counters with labels that are bounded: kinds of streams, tables, kinds of setbacks; never a connection. */
@ApplicationScoped
class StreamMetrics {

    private final MeterRegistry registry;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void page(String stream) {
        registry.counter("adobridge.ingestion.pages", "stream", stream).increment();
    }

    /** Starts the watch on the transaction of a page. */
    Timer.Sample writing() {
        return Timer.start(registry);
    }

    void written(Timer.Sample writing, String stream) {
        long nanos = writing.stop(registry.timer("adobridge.ingestion.page.write", "stream", stream));
        assert nanos >= 0;
    }

    void rows(String entity, int count) {
        registry.counter("adobridge.ingestion.rows.written", "entity", entity).increment(count);
    }

    void setback(String stream, Setback.Kind kind) {
        registry.counter("adobridge.ingestion.stream.failures", "stream", stream, "kind", kind.label()).increment();
    }
}
