package io.adobridge.ingestion.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets exports be packed. Quarkus marks every answer as not to be packed, and unmarks those of the configured types only
 * when they are written as a whole: a stream has begun by then.
 */
@ApplicationScoped
class PackedLines {

    private static final int PRIORITY = 100;

    void register(@Observes Filters filters) {
        filters.register(PackedLines::pack, PRIORITY);
    }

    private static void pack(RoutingContext request) {
        request.addHeadersEndHandler(ready -> {
            String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(Reader.NDJSON)) {
                request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
            }
        });
        request.next();
    }
}
