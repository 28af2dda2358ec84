package io.adobridge.kit.trace;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.CallTrace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** One call, with its waits, pauses and retries as events. */
final class CallSpan implements CallTrace {

    /** A turn that comes sooner is not worth an event. */
    private static final Duration WORTH_TELLING = Duration.ofMillis(50);
    private static final AttributeKey<Double> SECONDS = AttributeKey.doubleKey("seconds");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    private final Span span;
    private long retries;

    CallSpan(Span span) {
        this.span = span;
    }

    @Override
    public void waited(Duration length) {
        if (length.compareTo(WORTH_TELLING) >= 0) {
            span.addEvent("azure.wait", Attributes.of(SECONDS, seconds(length)));
        }
    }

    @Override
    public void replied(int status) {
        span.setAttribute("http.response.status_code", status);
    }

    @Override
    public void paused(Duration length) {
        span.addEvent("azure.pause", Attributes.of(SECONDS, seconds(length)));
    }

    @Override
    public void retrying(String outcome, Duration delay) {
        span.addEvent("azure.retry", Attributes.of(OUTCOME, outcome, SECONDS, seconds(delay)));
        span.setAttribute("http.request.resend_count", ++retries);
    }

    @Override
    public void ended(@Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getSimpleName());
        }
        span.end();
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
