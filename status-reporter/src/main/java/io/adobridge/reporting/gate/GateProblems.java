package io.adobridge.reporting.gate;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong when reports are taken in or looked for. */
public class GateProblems {

    @ServerExceptionMapper
    public Response notFound(ReportNotFound failure) {
        return Problem.of(404, "quality-gate-not-found", "Quality gate not found").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response noBadge(BadgeNotFound failure) {
        return Problem.of(404, "badge-not-found", "Badge not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response unknown(UnknownProjectKey failure) {
        return Problem.of(422, "unknown-project-key", "The project key is not mapped").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response ambiguous(AmbiguousProjectKey failure) {
        return Problem.of(422, "ambiguous-project-key", "The project key fits several repositories")
                .detail(failure.getMessage())
                .with("candidates", failure.candidates().stream()
                        .map(candidate -> candidate.project() + "/" + candidate.repository()).toList())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response invalid(InvalidReport failure) {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .error(failure.field(), String.valueOf(failure.getMessage())).toResponse();
    }
}
