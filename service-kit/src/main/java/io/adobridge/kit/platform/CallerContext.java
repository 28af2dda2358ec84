package io.adobridge.kit.platform;

import java.util.concurrent.Executor;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * The Vert.x context that a step was subscribed on. Libraries with threads of their own hand results over on it, because
 * sessions and request scopes live there.
 */
public final class CallerContext {

    private CallerContext() {
    }

    /** Runs what it is given on the context of the calling thread, or at once where there is none. */
    public static Executor current() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
