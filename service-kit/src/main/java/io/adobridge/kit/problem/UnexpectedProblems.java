package io.adobridge.kit.problem;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

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
    private static final List<String> AWAY = List.of("57", "40", "53300");
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final List<String> NOT_TEXT = List.of("22021", "22P05");
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
        if (isRemovedMeanwhile(failure)) {
            return Problem.of(409, "removed-meanwhile", "What the request refers to was removed meanwhile")
                    .detail("Nothing was changed. Read it again to see what is left.").toResponse();
        }
        if (isNotText(failure)) {
            return Problem.of(400, "invalid-request", "The request is not valid")
                    .detail("It holds the character U+0000, which is no text.").toResponse();
        }
        if (isTooLarge(failure)) {
            return Response.status(413).build();
        }
        String trace = Span.current().getSpanContext().getTraceId();
        LOG.errorf(failure, "Unexpected failure, trace %s", trace);
        return Problem.of(500, "unexpected", "Something went wrong on our side")
                .detail("It has been logged under the trace id given here.").with("traceId", trace).toResponse();
    }

    /**
     * Connection refused, reset or closed in the middle, or class 57 (operator intervention), class 40 (the transaction was
     * ended in favour of another) and 53300 (too many connections).
     */
    static boolean isDatabaseAway(Throwable failure) {
        return sqlState(failure).map(state -> AWAY.stream().anyMatch(state::startsWith))
                .orElseGet(() -> causes(failure).anyMatch(UnexpectedProblems::isBroken));
    }

    /** A row points at one that another request has removed. */
    static boolean isRemovedMeanwhile(Throwable failure) {
        return sqlState(failure).filter(FOREIGN_KEY_VIOLATION::equals).isPresent();
    }

    /** Text that PostgreSQL does not take for text, as a value and within JSON: it has no U+0000. */
    static boolean isNotText(Throwable failure) {
        return sqlState(failure).filter(NOT_TEXT::contains).isPresent();
    }

    /** A body without a length that grew too large: that was answered while it was read, and is nobody's bug. */
    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof IOException && "Request too large".equals(failure.getMessage());
    }

    private static boolean isBroken(Throwable cause) {
        return cause instanceof SocketException || cause instanceof ClosedChannelException
                || cause instanceof VertxException || cause instanceof TimeoutException;
    }

    /** As the driver says it, or Hibernate in its place. */
    private static Optional<String> sqlState(Throwable failure) {
        return causes(failure).map(UnexpectedProblems::stateOf).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> stateOf(Throwable cause) {
        if (cause instanceof PgException said) {
            return Optional.ofNullable(said.getSqlState());
        }
        return cause instanceof SQLException said ? Optional.ofNullable(said.getSQLState()) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
