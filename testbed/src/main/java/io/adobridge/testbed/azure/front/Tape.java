package io.adobridge.testbed.azure.front;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.buffer.Buffer;

/** Takes down what the simulator is asked, to be asked again; nothing while it is stopped, as it is at first. */
public final class Tape {
    private final List<Asked> asked = new ArrayList<>();
    private boolean running;

    /**
     * One request, without its headers.
     *
     * @param uri path and query
     */
    public record Asked(String method, String uri, Buffer body) {
    }

    /** Takes down from now on. */
    public synchronized void start() {
        asked.clear();
        running = true;
    }

    /** Ends it; what was asked meanwhile, in order. */
    public synchronized List<Asked> stop() {
        running = false;
        return List.copyOf(asked);
    }

    synchronized void take(String method, String uri, Buffer body) {
        if (running)
            asked.add(new Asked(method, uri, body));
    }
}
