package io.adobridge.ingestion.stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

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

    void rows(String entity, int count) {
        registry.counter("adobridge.ingestion.rows.written", "entity", entity).increment(count);
    }

    void setback(String stream, Setback.Kind kind) {
        registry.counter("adobridge.ingestion.stream.failures", "stream", stream, "kind", kind.label()).increment();
    }
}
