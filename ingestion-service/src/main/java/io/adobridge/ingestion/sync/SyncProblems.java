package io.adobridge.ingestion.sync;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.ingestion.stream.UnknownStream;
import io.adobridge.kit.problem.Problem;

/** What goes wrong when streams are asked for by name. */
class SyncProblems {

    @ServerExceptionMapper
    public Response unknown(UnknownStream failure) {
        return Problem.of(404, "unknown-stream", "No such stream").detail(failure.getMessage()).toResponse();
    }
}
