package io.adobridge.ingestion.reading;

import java.nio.channels.ClosedChannelException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.adobridge.kit.platform.LegibleLog;
import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;

/**
 * Keeps out of the log that a caller has hung up in the middle of an export: the framework calls it an error of ours. A handler
 * has one filter, so that whatever else is logged passes the one that every service has.
 */
@LoggingFilter(name = "broken-off")
public final class BrokenOff implements Filter {

    private final LegibleLog everyServices = new LegibleLog();

    @Override
    public boolean isLoggable(LogRecord record) {
        Throwable thrown = record.getThrown();
        return !(thrown instanceof HttpClosedException || thrown instanceof ClosedChannelException)
                && everyServices.isLoggable(record);
    }
}
