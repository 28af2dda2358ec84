package io.adobridge.reporting.source;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong around sources and their mappings. */
public class SourceProblems {

    @ServerExceptionMapper
    public Response notFound(SourceNotFound failure) {
        return Problem.of(404, "source-not-found", "Source not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response nameTaken(SourceNameTaken failure) {
        return Problem.of(409, "source-name-taken", "The name is taken").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response changed(SourceChanged failure) {
        return Problem.of(412, "source-changed", "The source has changed since it was read").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response tagMissing(SourceTagMissing failure) {
        return Problem.of(428, "if-match-missing", "Say which state the change is based on").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response mappingNotFound(MappingNotFound failure) {
        return Problem.of(404, "mapping-not-found", "Mapping not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response mappingExists(MappingExists failure) {
        return Problem.of(409, "mapping-exists", "The mapping exists").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response leadsNowhere(MappingLeadsNowhere failure) {
        return Problem.of(422, "mapping-leads-nowhere", "The mapping leads to no repository")
                .detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response notOfSource(ConnectionNotOfSource failure) {
        return Problem.of(422, "connection-not-of-source", "The source belongs to another connection")
                .detail(failure.getMessage()).toResponse();
    }
}
