package io.adobridge.kit.boundary;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Hangs up on bodies that drip, or go on after they were answered: each holds a connection, and what reads it. */
@Singleton
class SlowBodies {

    private final BoundaryConfig config;
    private final Vertx vertx;

    SlowBodies(BoundaryConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, Order.SLOW);
    }

    private void watch(RoutingContext request) {
        if (hasBody(request.request())) {
            var pace = new Pace(request.request(), System.nanoTime());
            var unused = vertx.setPeriodic(config.bodyPatience().toMillis(), timer -> look(pace, timer));
        }
        request.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void look(Pace pace, long timer) {
        if (pace.hasArrived()) {
            vertx.cancelTimer(timer);
        } else if (pace.isAnswered() || pace.isBelow(config.bodyRate().asLongValue())) {
            vertx.cancelTimer(timer);
            hangUp(pace.request());
        }
    }

    private static void hangUp(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!response.headWritten()) {
            Refusal.TOO_SLOW.answer(response);
        }
        request.connection().close();
    }

    /**
     * How fast a body arrives.
     *
     * @param begun when its head had arrived, by {@link System#nanoTime()}
     */
    private record Pace(HttpServerRequest request, long begun) {

        /** A request whose body was read piece by piece never says that it ended; its length tells. */
        boolean hasArrived() {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return request.isEnded() || length != null && request.bytesRead() >= Long.parseLong(length);
        }

        /** What is still sent then is of no use to anybody. */
        boolean isAnswered() {
            return request.response().ended();
        }

        boolean isBelow(long bytesPerSecond) {
            return request.bytesRead() < bytesPerSecond * Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        }
    }
}
