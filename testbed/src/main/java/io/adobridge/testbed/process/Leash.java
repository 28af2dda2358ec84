package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Ends another process when this JVM ends, however it ends.
 *
 * <p>
 * A shell waits for the end of a pipe whose other end this JVM holds: a shutdown hook would not run on SIGKILL, the
 * closing of the pipe cannot be missed. Where there is no POSIX shell, nothing is leashed.
 */
public final class Leash implements AutoCloseable {

    private static final String WATCH = "read -r done; [ \"$done\" = done ] || kill -s \"$1\" \"$2\" 2>/dev/null";

    private final Process watcher;

    private Leash(Process watcher) {
        this.watcher = watcher;
    }

    /**
     * @param pid the process to end
     * @param signal the signal that ends it, as {@code kill -s} names it: {@code TERM}, {@code INT}
     */
    public static Leash on(long pid, String signal) {
        try {
            return new Leash(new ProcessBuilder("sh", "-c", WATCH, "leash", signal, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch over process " + pid, e);
        }
    }

    /** Lets the process go: it has ended, or somebody else ends it. */
    @Override
    public void close() {
        try (var pipe = watcher.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            watcher.destroy();
        }
    }

    /** What the death of this JVM does: the pipe ends without a word. */
    void tear() throws IOException {
        watcher.getOutputStream().close();
    }

    boolean awaitEnd() throws InterruptedException {
        return watcher.waitFor(10, TimeUnit.SECONDS);
    }
}
