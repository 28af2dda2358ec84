package io.adobridge.testbed.http;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** An HTTP server on 127.0.0.1 that keeps its port when it is closed and opened again. */
public final class Listener implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final Handler<HttpServerRequest> handler;
    private int port;
    private @Nullable HttpServer server;

    private Listener(Vertx vertx, int port, Handler<HttpServerRequest> handler) {
        this.vertx = vertx;
        this.port = port;
        this.handler = handler;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if the port is taken
     */
    public static Listener open(Vertx vertx, int port, Handler<HttpServerRequest> handler) {
        var listener = new Listener(vertx, port, handler);
        listener.reopen();
        return listener;
    }

    /** Listens again on the same port; does nothing if it does already. */
    public synchronized void reopen() {
        if (server != null) {
            return;
        }
        HttpServer opened = vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                .requestHandler(handler);
        server = await(opened.listen());
        port = server.actualPort();
    }

    /** The port on 127.0.0.1. */
    public synchronized int port() {
        return port;
    }

    /** The address without a trailing slash, {@code http://127.0.0.1:40123}. */
    public URI url() {
        return URI.create("http://%s:%d".formatted(LOOPBACK, port()));
    }

    /** Stops listening and drops its connections. */
    @Override
    public synchronized void close() {
        if (server != null) {
            HttpServer closing = server;
            server = null;
            Void unused = await(closing.close());
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot open or close the listener: " + e.getMessage(), e);
        }
    }
}
