package io.adobridge.kit.access;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Who shows two identities has shown none: whatever stands before a service may have looked at the other one. */
class OneAuthorization {

    /** Before anybody looks at who calls; the higher, the earlier. */
    private static final int EARLY = 10_000;

    void register(@Observes Filters filters) {
        filters.register(OneAuthorization::keepNoneOfTwo, EARLY);
    }

    private static void keepNoneOfTwo(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        exchange.next();
    }
}
