package io.adobridge.ingestion.stream;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

/**
 * Tells a PostgreSQL that is away for a while (restarted, failing over, out of connections), or that asks to try again
 * (deadlock, serialisation), from one that says no.
 */
final class Outage {

    private static final String OPERATOR_INTERVENTION = "57";
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String TRY_AGAIN = "40";

    private Outage() {
    }

    static boolean isOne(Throwable failure) {
        return causes(failure).anyMatch(Outage::isPassing);
    }

    /** Two transactions waited for each other and PostgreSQL has ended this one: it succeeds when it is done again. */
    static boolean isCollision(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof PgException pg && state(pg).startsWith(TRY_AGAIN));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isPassing(Throwable cause) {
        if (cause instanceof PgException pg) {
            String state = state(pg);
            return state.equals(TOO_MANY_CONNECTIONS)
                    || Stream.of(OPERATOR_INTERVENTION, CONNECTION_EXCEPTION, TRY_AGAIN).anyMatch(state::startsWith);
        }
        return cause instanceof IOException || cause instanceof VertxException;
    }

    private static String state(PgException failure) {
        return Objects.requireNonNullElse(failure.getSqlState(), "");
    }
}
