package io.adobridge.kit.trace;

import jakarta.inject.Singleton;

import io.adobridge.azure.CallObserver;
import io.adobridge.azure.CallTrace;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;

/**
 * Shows every call to Azure DevOps as one span, however often it is repeated: of a list, one for each page. Paths are templates
 * and queries are not shown.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">Semantic conventions for HTTP spans</a>
 */
@Singleton
class CallSpans implements CallObserver {

    private final Tracer tracer;

    CallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public CallTrace asked(String call, String server) {
        String[] words = call.split(" ", 2);
        Span span = tracer.spanBuilder(call).setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", words[0])
                .setAttribute("url.template", words[1])
                .setAttribute("server.address", server)
                .startSpan();
        return span.isRecording() ? new CallSpan(span) : CallTrace.NONE;
    }
}
