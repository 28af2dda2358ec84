package io.adobridge.ingestion.stream;

import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;

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
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return isOne(pg.getSqlState());
            }
            if (cause instanceof ConnectException || cause instanceof ClosedChannelException
                    || cause instanceof VertxException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String state) {
        return state != null && (state.startsWith(OPERATOR_INTERVENTION) || state.startsWith(CONNECTION_EXCEPTION)
                || state.startsWith(TRY_AGAIN)
                || state.equals(TOO_MANY_CONNECTIONS));
    }
}
