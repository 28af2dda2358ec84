package io.adobridge.ingestion.hooks;

import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with service hooks. */
class HookProblems {

    private static final Duration AWHILE = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response unproven(HookNotProven failure) {
        return Problem.of(401, "hook-not-proven", "The service hook is not proven").detail(failure.getMessage())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"adobridge\"").toResponse();
    }

    /** Not 404, which might end the subscription. */
    @ServerExceptionMapper
    public Response notKnownYet(ConnectionsNotKnownYet failure) {
        return Problem.of(503, "connections-not-known-yet", "Connections are not known yet").detail(failure.getMessage())
                .retryAfter(AWHILE).toResponse();
    }

    @ServerExceptionMapper
    public Response malformed(MalformedHook failure) {
        return Problem.of(400, "malformed-hook", "The body is no event of Azure DevOps").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response foreign(ForeignHook failure) {
        return Problem.of(422, "foreign-hook", "Events of this type are not taken").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(HookTooLarge failure) {
        return Problem.of(413, "hook-too-large", "The event is too large").detail(failure.getMessage()).toResponse();
    }
}
