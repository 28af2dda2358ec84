package io.adobridge.connection.discovery;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with looking around, told to callers. */
class DiscoveryProblems {

    @ServerExceptionMapper
    public Response goneIsNotLive(GoneIsNotLive failure) {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .error("gone", String.valueOf(failure.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    public Response notInCatalog(NotInCatalog failure) {
        return Problem.of(404, "not-in-catalog", "The catalog knows no such thing").detail(failure.getMessage()).toResponse();
    }
}
