package io.adobridge.connection.personal;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with personal tokens, told to callers. */
class PersonalProblems {

    @ServerExceptionMapper
    public Response notValid(PersonalTokenNotValid failure) {
        return Problem.of(422, "personal-token-not-valid", "The personal token does not hold")
                .detail(failure.getMessage()).with("report", failure.report()).toResponse();
    }

    @ServerExceptionMapper
    public Response missing(PersonalTokenMissing failure) {
        return Problem.of(404, "personal-token-not-found", "You have no personal token for this connection")
                .detail("PUT one to this address to import what you may read yourself.").toResponse();
    }

    @ServerExceptionMapper
    public Response changed(PersonalTokenChanged failure) {
        return Problem.of(409, "personal-token-replaced-meanwhile", "You have replaced the token at the same moment")
                .detail("Look whether it is still to be replaced.").toResponse();
    }

    @ServerExceptionMapper
    public Response nobody(NobodyInPerson failure) {
        return Problem.of(403, "caller-without-subject", "It is not known who is calling").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response refused(PersonalTokenRefused failure) {
        return Problem.of(409, "personal-token-refused", "Azure DevOps does not accept your personal token any more")
                .detail(failure.getMessage()).toResponse();
    }
}
