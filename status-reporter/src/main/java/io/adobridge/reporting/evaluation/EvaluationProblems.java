package io.adobridge.reporting.evaluation;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with evaluations of own gates. */
public class EvaluationProblems {

    @ServerExceptionMapper
    public Response notFound(EvaluationNotFound failure) {
        return Problem.of(404, "evaluation-not-found", "Evaluation not found").detail(failure.getMessage()).toResponse();
    }
}
