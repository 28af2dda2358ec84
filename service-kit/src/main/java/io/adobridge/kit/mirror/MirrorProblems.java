package io.adobridge.kit.mirror;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong around connections that another service keeps. */
public class MirrorProblems {

    @ServerExceptionMapper
    public Response notFound(ConnectionNotFound failure) {
        return Problem.of(404, "connection-not-found", "Connection not found").detail(failure.getMessage()).toResponse();
    }
}
