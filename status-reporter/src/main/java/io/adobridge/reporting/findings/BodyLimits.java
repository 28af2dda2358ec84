package io.adobridge.reporting.findings;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Lets nothing but findings be as large as the server allows: every other body may have one mebibyte. */
@Singleton
class BodyLimits {

    private static final long OTHERS = 1L << 20;
    /** After the server's own limit, before everything that reads a body. */
    private static final int ORDER = -1;

    void limit(@Observes Router router) {
        router.route().order(ORDER).handler(BodyLimits::limit);
    }

    private static void limit(RoutingContext request) {
        if (request.normalizedPath().equals(FindingsResource.PATH)) {
            request.next();
            return;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > OTHERS) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE).setStatusCode(413).end();
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, OTHERS);
        request.next();
    }
}
