package io.adobridge.reporting.sonarqube;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with SonarQube's webhooks. */
public class SonarQubeProblems {

    @ServerExceptionMapper
    public Response unproven(UnprovenWebhook failure) {
        return Problem.of(401, "webhook-not-proven", "The webhook is not proven")
                .detail("There is no such source, or the signature is missing or was not made with its secret.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response malformed(MalformedAnalysis failure) {
        return Problem.of(400, "malformed-analysis", "The body is no analysis of SonarQube").detail(failure.getMessage())
                .toResponse();
    }
}
