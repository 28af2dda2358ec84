package io.adobridge.kit.boundary;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses paths that can be read in two ways. A proxy that lets {@code /api/v1} through and nothing else would let
 * {@code /api/v1/../../q/metrics} through as well, and what is behind it would read {@code /q/metrics}.
 */
@Singleton
class PlainPaths {

    /** Empty segments, backslashes, slashes and control characters in disguise, and segments that lead back. */
    private static final Pattern AMBIGUOUS = Pattern
            .compile("(?i)//|\\\\|%2f|%5c|%[01][0-9a-f]|%7f|/(?:\\.|%2e){1,2}(?:[/;]|$)");
    private static final Refusal REFUSAL = Refusal
            .badRequest("The path is not written plainly: it has no empty segments, no . or .. "
                    + "among them, no encoded slash and no control character.");

    void register(@Observes Filters filters) {
        filters.register(PlainPaths::look, Order.PLAIN);
    }

    private static void look(RoutingContext request) {
        if (AMBIGUOUS.matcher(request.request().path()).find()) {
            REFUSAL.answer(request.response());
        } else {
            request.next();
        }
    }
}
