package io.adobridge.connection.idempotency;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with keys, told to callers. */
class IdempotencyProblems {

    @ServerExceptionMapper
    public Response keyReused(IdempotencyKeyReused failure) {
        return Problem.of(422, "idempotency-key-reused", "The Idempotency-Key was used for another request")
                .detail("Take a new key for a new request.").toResponse();
    }
}
