package io.adobridge.kit.boundary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Holds bodies to what they may have. One that says beforehand that it is larger is not read at all; one that does not
 * say it is measured while it is read, by {@link MeasuredBodies}.
 */
@Singleton
class LongBodies {

    /** What is a little more once it has been read is refused by who reads it, and told why. */
    private static final long MARGIN = 1L << 20;
    private static final int TOO_LARGE = 413;
    /** After the server's own limit, which is far higher, before everything that reads a body. */
    private static final int ORDER = -1;

    private final long usual;
    private final Map<String, Long> larger;

    LongBodies(BoundaryConfig config, @All List<LargerBody> larger) {
        this.usual = config.bodySize().asLongValue();
        this.larger = larger.stream().collect(Collectors.toMap(LargerBody::path, LargerBody::most));
    }

    void limit(@Observes Router router) {
        router.route().order(ORDER).handler(this::limit);
    }

    private void limit(RoutingContext request) {
        long most = larger.getOrDefault(request.normalizedPath(), usual);
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > most) {
            Refusal.tooLarge(most).answer(request.response());
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most + MARGIN);
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
}
