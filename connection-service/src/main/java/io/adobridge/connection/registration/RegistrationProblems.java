package io.adobridge.connection.registration;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;
import io.adobridge.kit.secret.VaultFailure;

/** What goes wrong with connections, told to callers. */
class RegistrationProblems {

    @ServerExceptionMapper
    public Response notValid(ConnectionNotValid failure) {
        return Problem.of(422, "connection-not-valid", "The connection does not hold")
                .detail(failure.getMessage()).with("report", failure.report()).toResponse();
    }

    @ServerExceptionMapper
    public Response nameTaken(NameTaken failure) {
        return Problem.of(409, "connection-name-taken", "The name is taken").detail(failure.getMessage())
                .error("name", "is the name of another connection").toResponse();
    }

    @ServerExceptionMapper
    public Response notAnOwner(NotAnOwner failure) {
        return Problem.of(403, "not-an-owner", "The caller is not among the owners")
                .error("owners", "must contain a group that you belong to, or it would be out of your reach")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response integrationNotFound(IntegrationNotFound failure) {
        return Problem.of(404, "integration-not-found", "Integration not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response secretChanged(SecretChanged failure) {
        return Problem.of(409, "token-replaced-meanwhile", "Somebody else has replaced the token")
                .detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response secretMissing(VaultFailure.NotFound failure) {
        return Problem.of(409, "secret-missing", "The connection's secret is gone from the secret store")
                .detail("Remove the connection and register it again.").toResponse();
    }

    @ServerExceptionMapper
    public Response hostFixed(HostFixed failure) {
        return Problem.of(422, "host-fixed", "The host of a connection stays as it is").detail(failure.getMessage())
                .error("host", "must be what it is, or be left out").toResponse();
    }

    @ServerExceptionMapper
    public Response tooManyHeaders(TooManyHeaders failure) {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .error("customHeaders", String.valueOf(failure.getMessage())).toResponse();
    }
}
