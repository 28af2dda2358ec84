package io.adobridge.reporting.access;

import java.time.Duration;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** Why nobody can be told yet what they reach. */
public class AccessProblems {

    private static final Duration SOON = Duration.ofSeconds(2);

    @ServerExceptionMapper
    public Response notKnownYet(ConnectionsNotKnownYet failure) {
        return Problem.of(503, "connections-not-known-yet", "Connections are not known yet").detail(failure.getMessage())
                .retryAfter(SOON).toResponse();
    }
}
