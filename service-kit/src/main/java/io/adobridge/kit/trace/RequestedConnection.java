package io.adobridge.kit.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.opentelemetry.api.trace.Span;

/** Names the connection that a request is about in its trace, and in whatever is logged for it. */
public class RequestedConnection {

    private static final Pattern CONNECTION = Pattern
            .compile("/connections/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/|$)");

    @ServerRequestFilter
    public void name(UriInfo uri) {
        Matcher connection = CONNECTION.matcher(uri.getPath());
        if (connection.find()) {
            Trail.name(connection.group(1));
            Span.current().setAttribute(Work.CONNECTION, connection.group(1));
        }
    }
}
