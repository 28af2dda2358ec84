package io.adobridge.connection.removal;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with removals, told to callers. */
class RemovalProblems {

    @ServerExceptionMapper
    public Response notConfirmed(RemovalNotConfirmed failure) {
        return Problem.of(400, "removal-not-confirmed", "The removal is not confirmed").detail(failure.getMessage())
                .error("confirm", "must be what detail says").toResponse();
    }
}
