package io.adobridge.reporting.findings;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.adobridge.reporting.sarif.SarifReader;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets nothing but findings be as large as the server allows: every other body may have one mebibyte. What says beforehand that
 * it is larger is not read at all; what does not say it is measured while it is read, by {@link MeasuredBodies}.
 */
@Singleton
class BodyLimits {

    static final long OTHERS = 1L << 20;
    /** What is more once it has been read is refused by the reader, which tells why. */
    private static final long FINDINGS = SarifReader.MOST_BYTES + OTHERS;
    private static final int TOO_LARGE = 413;
    private static final String REFUSAL = """
            {"type":"https://adobridge.io/problems/too-large","title":"The body is too large","status":413}""";
    /** After the server's own limit, before everything that reads a body. */
    private static final int ORDER = -1;

    void limit(@Observes Router router) {
        router.route().order(ORDER).handler(BodyLimits::limit);
    }

    private static void limit(RoutingContext request) {
        long most = request.normalizedPath().equals(FindingsResource.PATH) ? FINDINGS : OTHERS;
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > most) {
            refuse(request.response());
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most + OTHERS);
            request.addEndHandler(ended -> hangUp(request));
            request.next();
        }
    }

    /** Whoever was told that it is too much is not listened to any further. */
    private static void hangUp(RoutingContext request) {
        if (request.response().getStatusCode() == TOO_LARGE && !request.request().isEnded()) {
            request.request().connection().close();
        }
    }

    private static void refuse(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json").setStatusCode(TOO_LARGE).end(REFUSAL);
    }
}
