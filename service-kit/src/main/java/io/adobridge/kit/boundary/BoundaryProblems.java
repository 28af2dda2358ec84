package io.adobridge.kit.boundary;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What is wrong with a request whatever it asks for, found out while it was read. */
public class BoundaryProblems {

    @ServerExceptionMapper
    public Response tooLarge(BodyTooLarge failure) {
        return Problem.of(413, "too-large", "The body is too large").detail(failure.getMessage())
                .header("Connection", "close").toResponse();
    }
}
