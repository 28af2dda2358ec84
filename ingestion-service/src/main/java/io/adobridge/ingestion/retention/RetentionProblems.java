package io.adobridge.ingestion.retention;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** Changes of a retention that are not based on what is there, told to callers. */
class RetentionProblems {

    @ServerExceptionMapper
    public Response tagMissing(RetentionTagMissing failure) {
        return Problem.of(428, "if-match-missing", "Say which state the change is based on").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response tagStale(RetentionTagStale failure) {
        return Problem.of(412, "retention-changed", "The retention has changed since it was read")
                .detail(failure.getMessage()).toResponse();
    }
}
