package io.adobridge.kit.problem;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.secret.VaultFailure;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

/** What is nobody's mistake: a dependency that is away for a while, and our own bugs. */
public class UnexpectedProblems {

    private static final Logger LOG = Logger.getLogger(UnexpectedProblems.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response vault(VaultFailure.Unavailable failure) {
        LOG.warn(failure.getMessage());
        return Problem.of(503, "vault-unavailable", "The secret store does not answer")
                .detail("Nothing was changed. Try again shortly.").retryAfter(SOON).toResponse();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (isDatabaseAway(failure)) {
            LOG.warnf("PostgreSQL does not answer: %s", failure.getMessage());
            return Problem.of(503, "database-unavailable", "The database does not answer")
                    .detail("Nothing was changed. Try again shortly.").retryAfter(SOON).toResponse();
        }
        String trace = Span.current().getSpanContext().getTraceId();
        LOG.errorf(failure, "Unexpected failure, trace %s", trace);
        return Problem.of(500, "unexpected", "Something went wrong on our side")
                .detail("It has been logged under the trace id given here.").with("traceId", trace).toResponse();
    }

    /** Connection refused, closed in the middle, or class 57 (operator intervention) and 53300 (too many connections). */
    static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg && pg.getSqlState() != null) {
                return pg.getSqlState().startsWith("57") || pg.getSqlState().equals("53300");
            }
            if (cause instanceof ConnectException || cause instanceof VertxException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
