package io.adobridge.connection.signin;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.connection.target.Diagnosis;
import io.adobridge.kit.problem.Problem;

/** What goes wrong with sign-ins, told to callers. */
class SignInProblems {

    @ServerExceptionMapper
    public Response unknown(SignInUnknown failure) {
        return Problem.of(400, "sign-in-unknown", "There is no such sign-in, or not any more")
                .detail("Start again; a sign-in is good once and for minutes.").toResponse();
    }

    @ServerExceptionMapper
    public Response notYours(SignInNotYours failure) {
        return Problem.of(403, "sign-in-not-yours", "Somebody else has begun this sign-in")
                .detail("Sign in with the browser that began it, or show the token of the caller who did. If you were sent here "
                        + "by a link, somebody may have tried to act in your name; nothing was done.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notNeeded(SignInNotNeeded failure) {
        return Problem.of(422, "sign-in-not-needed", "This kind of authentication needs no sign-in")
                .detail("Send the request to /api/v1/connections.").error("auth.kind", "must be oauth").toResponse();
    }

    @ServerExceptionMapper
    public Response failed(SignInFailed failure) {
        Diagnosis diagnosis = failure.diagnosis();
        return Problem.of(diagnosis.status(), diagnosis.cause(), diagnosis.reason()).detail(diagnosis.remedy()).toResponse();
    }
}
