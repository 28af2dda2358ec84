package io.adobridge.reporting.findings;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;
import io.adobridge.reporting.sarif.MalformedSarif;
import io.adobridge.reporting.sarif.SarifTooLarge;

/** What goes wrong when findings are taken in or looked for. */
public class FindingsProblems {

    @ServerExceptionMapper
    public Response malformed(MalformedSarif failure) {
        return Problem.of(400, "malformed-sarif", "The body is no SARIF 2.1.0").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(SarifTooLarge failure) {
        return Problem.of(413, "too-large", "The body is too large").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response notFound(FindingsNotFound failure) {
        return Problem.of(404, "findings-not-found", "Findings not found").detail(failure.getMessage()).toResponse();
    }
}
