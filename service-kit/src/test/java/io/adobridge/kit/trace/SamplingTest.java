package io.adobridge.kit.trace;

import static io.opentelemetry.sdk.trace.samplers.SamplingDecision.DROP;
import static io.opentelemetry.sdk.trace.samplers.SamplingDecision.RECORD_AND_SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;

class SamplingTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Context RECORDED_CALLER = Context.root().with(Span.wrap(SpanContext.createFromRemoteParent(TRACE,
            "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault())));
    private static final Attributes NONE = Attributes.empty();
    private static final Optional<String> COLLECTOR = Optional.of("http://collector.example:4318");

    @ParameterizedTest
    @ValueSource(strings = { "", "http://localhost:4317/" })
    void recordsNothingWithoutACollectorWhateverTheCallerWishes(String endpoint) {
        var sampling = new Sampling(Optional.of(endpoint).filter(text -> !text.isEmpty()), 1.0);

        assertThat(decision(sampling, Context.root(), NONE)).isEqualTo(DROP);
        assertThat(decision(sampling, RECORDED_CALLER, NONE)).isEqualTo(DROP);
    }

    @Test
    void recordsTheOperatorsShareAndWhatTheCallerRecords() {
        assertThat(decision(new Sampling(COLLECTOR, 1.0), Context.root(), NONE)).isEqualTo(RECORD_AND_SAMPLE);
        assertThat(decision(new Sampling(COLLECTOR, 0.0), Context.root(), NONE)).isEqualTo(DROP);
        assertThat(decision(new Sampling(COLLECTOR, 0.0), RECORDED_CALLER, NONE)).isEqualTo(RECORD_AND_SAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "db.system", "db.system.name" })
    void recordsStatementsOnlyOfSomethingThatIsTraced(String key) {
        var sampling = new Sampling(COLLECTOR, 1.0);
        Attributes statement = Attributes.of(AttributeKey.stringKey(key), "postgresql");

        assertThat(decision(sampling, Context.root(), statement)).isEqualTo(DROP);
        assertThat(decision(sampling, RECORDED_CALLER, statement)).isEqualTo(RECORD_AND_SAMPLE);
    }

    private static SamplingDecision decision(Sampling sampling, Context parent, Attributes attributes) {
        return sampling.shouldSample(parent, TRACE, "name", SpanKind.CLIENT, attributes, List.of()).getDecision();
    }
}
