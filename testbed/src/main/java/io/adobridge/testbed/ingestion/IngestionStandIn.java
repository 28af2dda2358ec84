package io.adobridge.testbed.ingestion;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.adobridge.testbed.http.Listener;
import io.vertx.core.Vertx;

/** A running stand-in on loopback. */
public final class IngestionStandIn implements AutoCloseable {

    private final Vertx vertx;
    private final Map<UUID, IngestedConnection> connections = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Listener listener;

    private IngestionStandIn(Vertx vertx) {
        this.vertx = vertx;
        this.listener = Listener.open(vertx, 0, IngestionRoutes.of(vertx, this));
    }

    public static IngestionStandIn start() {
        return new IngestionStandIn(Vertx.vertx());
    }

    public URI url() {
        return listener.url();
    }

    /** What it knows of a connection; every connection is known. */
    public IngestedConnection of(UUID connection) {
        return connections.computeIfAbsent(connection, id -> new IngestedConnection());
    }

    /** Paths with queries, of every request so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    void note(String request) {
        asked.add(request);
    }

    /** Goes away: connections are refused until {@link #resume()}. */
    public void suspend() {
        listener.close();
    }

    /** Comes back on the same port, with everything that it knew. */
    public void resume() {
        listener.reopen();
    }

    @Override
    public void close() {
        listener.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
