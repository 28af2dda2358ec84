package io.adobridge.connection;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it listens, with the traces of exceptions. */
final class CapturedLog extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void start() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    void stop() {
        Logger.getLogger("").removeHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + trace(entry));
    }

    private static String trace(LogRecord entry) {
        if (entry.getThrown() == null) {
            return "";
        }
        var trace = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }
}
