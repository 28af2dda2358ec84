package io.adobridge.kit.trace;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;

/**
 * Work that nobody has asked for just now, such as a delivery that is due: a trace of its own, and the ids of the trace and
 * of the connection in every line that is logged meanwhile.
 */
public final class Work {

    private static final String TRACER = "io.adobridge";
    static final String CONNECTION = "adobridge.connection.id";

    private Work() {
    }

    /**
     * Does something for a connection. It is done on a Vert.x context of its own, and the result arrives on the caller's.
     *
     * @param name of the span: a verb and what it is done to, the same for every connection
     */
    public static <T> Uni<T> on(UUID connection, String name, Supplier<Uni<T>> work) {
        return begun(connection, name, work).map(Worked::result);
    }

    /** The same where more follows that belongs to it, such as keeping what came of it. */
    public static <T> Uni<Worked<T>> begun(UUID connection, String name, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Span span = GlobalOpenTelemetry.getTracer(TRACER).spanBuilder(name).setNoParent()
                    .setAttribute(CONNECTION, connection.toString()).startSpan();
            var trail = new Trail(Context.root().with(span), connection);
            return trail.resume(work)
                    .onTermination().invoke((result, failure, cancelled) -> end(span, failure))
                    .map(result -> new Worked<>(result, trail));
        });
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getSimpleName()).end();
        } else {
            span.end();
        }
    }

    /** A result, and what it belongs to. */
    public record Worked<T>(T result, Trail trail) {

        /** Does what follows in the same trace. */
        public <R> Uni<R> then(Function<T, Uni<R>> next) {
            return trail.resume(() -> next.apply(result));
        }
    }
}
