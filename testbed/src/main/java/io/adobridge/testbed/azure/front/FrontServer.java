package io.adobridge.testbed.azure.front;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** The HTTP server: reads a request on the event loop and answers it on a worker, which may compute and wait. */
public final class FrontServer implements AutoCloseable {
    private final Vertx vertx;
    private final HttpServer server;
    private final Front front;

    private FrontServer(Vertx vertx, int port, Front front) {
        this.vertx = vertx;
        this.front = front;
        this.server = vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(true).setCompressionLevel(1))
                .requestHandler(this::accept)
                .listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    /** Listens on the port; 0 takes a free one. */
    public static FrontServer start(int port, Front front) {
        return new FrontServer(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)), port, front);
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    private void accept(HttpServerRequest http) {
        http.body().onSuccess(body -> vertx.executeBlocking(() -> {
            answer(http, body);
            return null;
        }, false));
    }

    private void answer(HttpServerRequest http, Buffer body) {
        Call call = new Call(http, body);
        Reply reply = front.answer(call);
        try {
            call.sent(Sender.send(http.response(), reply, call.apiVersion()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
