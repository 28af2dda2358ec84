package io.adobridge.ingestion.stream;

import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * The threads that streams run on. A stream stays on its own: without one, whoever waits for its turn goes on where the turn
 * before it ended, and before long all of them would share a single thread.
 */
@ApplicationScoped
class EventLoops {

    private final VertxInternal vertx;

    EventLoops(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /** A context of its own, on the event loops in turn. */
    Executor next() {
        Context own = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
        return task -> own.runOnContext(started -> task.run());
    }
}
