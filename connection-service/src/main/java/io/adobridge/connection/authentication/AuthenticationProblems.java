package io.adobridge.connection.authentication;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.azure.EntraRefused;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.kit.problem.Problem;

/** What goes wrong with signing in, told to callers. */
class AuthenticationProblems {

    private static final Logger LOG = Logger.getLogger(AuthenticationProblems.class);

    @ServerExceptionMapper({ EntraRefused.class, FederationNotConfigured.class })
    public Response refused(RuntimeException failure) {
        LOG.info(failure.getMessage());
        Diagnosis diagnosis = EntraDiagnosis.of(failure);
        return Problem.of(diagnosis.status(), diagnosis.cause(), diagnosis.reason()).detail(diagnosis.remedy()).toResponse();
    }

    @ServerExceptionMapper
    public Response away(EntraAway failure) {
        LOG.warn(failure.getMessage());
        return Problem.of(503, "entra-unavailable", "Microsoft Entra does not answer as it should")
                .detail("Nothing was changed. Try again shortly.").retryAfter(failure.retryAfter()).toResponse();
    }

    @ServerExceptionMapper
    public Response signInNeeded(SignInNeeded failure) {
        return Problem.of(422, "sign-in-needed", "A person has to sign in first")
                .detail("Send the same request to /api/v1/connections/oauth/start.")
                .error("auth.kind", "oauth is taken there alone").toResponse();
    }

    @ServerExceptionMapper
    public Response another(AnotherAuthentication failure) {
        return Problem.of(409, "authentication-of-another-kind", "The connection signs in another way")
                .detail(failure.getMessage()).toResponse();
    }
}
