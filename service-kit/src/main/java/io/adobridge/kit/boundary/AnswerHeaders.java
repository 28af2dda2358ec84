package io.adobridge.kit.boundary;

import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer tells browsers: to take it for what it says it is, to run nothing, to show it in no frame, to keep
 * nothing of it, and to tell nobody of the address. An operation whose answers may be kept says so itself.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers">OWASP on
 *      REST</a>
 */
@Singleton
class AnswerHeaders {

    /** Styles are those of the summary of a quality gate, which is a page. */
    static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, Order.HEADERS);
    }

    private static void add(RoutingContext request) {
        request.response().headers().setAll(ALL);
        request.next();
    }
}
