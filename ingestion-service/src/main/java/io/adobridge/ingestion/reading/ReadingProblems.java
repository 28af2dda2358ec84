package io.adobridge.ingestion.reading;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong when the mirror is read. */
class ReadingProblems {

    @ServerExceptionMapper
    public Response notFound(RowNotFound failure) {
        return Problem.of(404, "not-ingested", "Not ingested").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response unknownField(UnknownField failure) {
        return Problem.of(400, "unknown-field", "Unknown field").detail(failure.getMessage()).toResponse();
    }
}
