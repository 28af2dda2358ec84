package io.adobridge.reporting.checks;

import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with checks. */
public class CheckProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response unproven(UnprovenCheck failure) {
        return Problem.of(401, "check-not-proven", "The check is not proven").detail(failure.getMessage())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"adobridge\"").toResponse();
    }

    @ServerExceptionMapper
    public Response foreign(ForeignPlan failure) {
        return Problem.of(422, "foreign-plan", "The plan is of another organization").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notFound(CheckNotFound failure) {
        return Problem.of(404, "check-not-found", "Check not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response notStored(CheckNotStored failure) {
        return Problem.of(503, "check-not-stored", "The check could not be kept").detail(failure.getMessage())
                .retryAfter(SOON).toResponse();
    }
}
