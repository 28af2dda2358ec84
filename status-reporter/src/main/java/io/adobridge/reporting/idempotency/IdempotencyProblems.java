package io.adobridge.reporting.idempotency;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** A key that does not mark one request only. */
public class IdempotencyProblems {

    @ServerExceptionMapper
    public Response reused(IdempotencyKeyReused failure) {
        return Problem.of(422, "idempotency-key-reused", "The key belongs to another request")
                .detail(failure.getMessage()).toResponse();
    }
}
