package io.adobridge.kit.platform;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.LoggingFilter;

/**
 * Keeps what others say within its line of the log: what a terminal would obey, what ends a line somewhere, and what
 * nobody sees or sees in another order is written as its number. Ends of lines and tabs are left to whatever writes
 * the line.
 */
@LoggingFilter(name = LegibleLog.NAME)
public final class LegibleLog implements Filter {

    static final String NAME = "legible";

    private static final int LONGEST = 10_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    @Override
    public boolean isLoggable(LogRecord record) {
        String said = record instanceof ExtLogRecord extended ? extended.getFormattedMessage() : record.getMessage();
        if (said != null && !said.equals(legible(said))) {
            replace(record, legible(said));
        }
        Throwable thrown = record.getThrown();
        if (thrown != null && Told.isNeeded(thrown)) {
            record.setThrown(new Told(thrown));
        }
        return true;
    }

    private static void replace(LogRecord record, String message) {
        if (record instanceof ExtLogRecord extended) {
            extended.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(message);
        }
        record.setParameters(null);
    }

    static String legible(String text) {
        String bounded = text.length() <= LONGEST ? text
                : text.substring(0, LONGEST) + "… (" + (text.length() - LONGEST) + " more)";
        Matcher unseen = UNSEEN.matcher(bounded);
        return unseen.find() ? unseen.replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0))) : bounded;
    }

    /** A failure as it may be told, with the causes that it has. */
    private static final class Told extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String told;

        Told(Throwable failure) {
            super(null, failure.getCause() == null ? null : new Told(failure.getCause()), false, true);
            told = legible(String.valueOf(failure));
            setStackTrace(failure.getStackTrace());
        }

        static boolean isNeeded(@Nullable Throwable failure) {
            return failure != null
                    && (!String.valueOf(failure).equals(legible(String.valueOf(failure))) || isNeeded(failure.getCause()));
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        public String toString() {
            return told;
        }
    }
}
