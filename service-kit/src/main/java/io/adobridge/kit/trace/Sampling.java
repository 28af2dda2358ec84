package io.adobridge.kit.trace;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Which traces are recorded: none without a collector, whatever a caller wishes; otherwise those that the caller records, and
 * the
 * operator's share of the rest. What a replica asks of its database to see whether there is work is nobody's trace.
 */
@Singleton
class Sampling implements Sampler {

    private static final List<AttributeKey<String>> OF_DATABASES = List.of(AttributeKey.stringKey("db.system"),
            AttributeKey.stringKey("db.system.name"));
    /** What Quarkus takes where nothing is set, and where nobody listens. */
    private static final String NO_ENDPOINT = "http://localhost:4317/";

    private final Sampler work;

    Sampling(@ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "quarkus.otel.traces.sampler.arg") double share) {
        boolean collected = endpoint.filter(url -> !url.equals(NO_ENDPOINT)).isPresent();
        this.work = collected ? Sampler.parentBased(Sampler.traceIdRatioBased(share)) : Sampler.alwaysOff();
    }

    @Override
    public SamplingResult shouldSample(Context parent, String traceId, String name, SpanKind kind, Attributes attributes,
            List<LinkData> links) {
        boolean alone = !Span.fromContext(parent).getSpanContext().isValid();
        return alone && OF_DATABASES.stream().anyMatch(key -> attributes.get(key) != null) ? SamplingResult.drop()
                : work.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "Sampling{" + work.getDescription() + "}";
    }
}
