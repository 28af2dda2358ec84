package io.adobridge.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Callers that are not known, or may not do what they ask. */
public class SecurityProblems {

    static final Problem UNAUTHENTICATED = Problem.of(401, "unauthenticated", "Who is calling is not known")
            .detail("Send a bearer token of a configured issuer with the audience adobridge that has not expired.")
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");

    static final Problem FORBIDDEN = Problem.of(403, "forbidden", "The caller may not do this")
            .detail("The token lacks the role that this operation needs; the operation's description names it.");

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class,
            AuthenticationCompletionException.class })
    public Response unauthenticated() {
        return UNAUTHENTICATED.toResponse();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return FORBIDDEN.toResponse();
    }
}
