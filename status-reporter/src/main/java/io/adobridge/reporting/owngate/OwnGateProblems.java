package io.adobridge.reporting.owngate;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong when own gates are defined and changed. */
public class OwnGateProblems {

    @ServerExceptionMapper
    public Response notFound(GateNotFound failure) {
        return Problem.of(404, "gate-not-found", "Gate not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response exists(GateExists failure) {
        return Problem.of(409, "gate-exists", "The source has a gate for this repository").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response changed(GateChanged failure) {
        return Problem.of(412, "gate-changed", "The gate has changed since it was read").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response tagMissing(GateTagMissing failure) {
        return Problem.of(428, "if-match-missing", "Say which state the change is based on").detail(failure.getMessage())
                .toResponse();
    }
}
