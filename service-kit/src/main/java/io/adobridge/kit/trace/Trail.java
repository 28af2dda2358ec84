package io.adobridge.kit.trace;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.platform.CallerContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** The trace and the connection that something belongs to which is done, or told, somewhere else. */
public final class Trail {

    private static final String CONNECTION_ID = "connectionId";
    private static final String TRACE_ID = "traceId";

    private final Context trace;
    private final UUID connection;

    Trail(Context trace, UUID connection) {
        this.trace = trace;
        this.connection = connection;
    }

    /** What is under way here and now for this connection. */
    public static Trail of(UUID connection) {
        return new Trail(Context.current(), connection);
    }

    /** Has what follows on this context logged under this connection. */
    static void name(String connection) {
        MDC.put(CONNECTION_ID, connection);
    }

    /** Logs lines that belong here; nothing else may happen in them. */
    public void log(Runnable lines) {
        @Nullable
        Object before = MDC.get(TRACE_ID);
        MDC.put(TRACE_ID, Span.fromContext(trace).getSpanContext().getTraceId());
        MDC.put(CONNECTION_ID, connection.toString());
        try {
            lines.run();
        } finally {
            MDC.remove(CONNECTION_ID);
            restore(before);
        }
    }

    private static void restore(@Nullable Object traceId) {
        if (traceId == null) {
            MDC.remove(TRACE_ID);
        } else {
            MDC.put(TRACE_ID, traceId);
        }
    }

    /**
     * Goes on with it on a Vert.x context of its own, because trace and ids live there; the result arrives on the caller's.
     * Outside
     * of Vert.x there is nothing that would carry them, and it is just done.
     */
    <T> Uni<T> resume(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            io.vertx.core.Context here = Vertx.currentContext();
            return here == null ? work.get()
                    : Uni.createFrom().voidItem().emitOn(alone(here)).chain(() -> work.get()).emitOn(CallerContext.current());
        });
    }

    private Executor alone(io.vertx.core.Context here) {
        io.vertx.core.Context own = VertxContext.createNewDuplicatedContext(here);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return task -> own.runOnContext(started -> {
            enter(own);
            task.run();
        });
    }

    /** Never left again: nothing else happens on this context. */
    private void enter(io.vertx.core.Context own) {
        var unused = QuarkusContextStorage.INSTANCE.attach(own, trace);
        name(connection.toString());
    }
}
