package io.adobridge.azure.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** A server that answers as it is told, one answer after the other, and remembers what it was asked. */
final class ScriptedAzure implements AutoCloseable {

    /** What was asked. */
    record Seen(String method, String uri, MultiMap headers, String body, boolean tls, String serverName) {
    }

    /** What is answered. */
    interface Answer {

        void to(HttpServerRequest request);

        default Answer with(String header, String value) {
            return request -> {
                request.response().putHeader(header, value);
                to(request);
            };
        }
    }

    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Seen> arrivals = new LinkedBlockingQueue<>();
    private final HttpServer server;

    ScriptedAzure(Vertx vertx, HttpServerOptions options) {
        server = vertx.createHttpServer(options.setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> request.bodyHandler(body -> answer(request, body)))
                .listen().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        Seen asked = new Seen(request.method().name(), request.uri(),
                MultiMap.caseInsensitiveMultiMap().addAll(request.headers()),
                body.toString(), request.isSSL(), request.connection().indicatedServerName());
        seen.add(asked);
        arrivals.add(asked);
        Answer answer = script.poll();
        (answer == null ? json(418, Map.of("message", "the script is over")) : answer).to(request);
    }

    void answers(Answer... answers) {
        script.addAll(List.of(answers));
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<String> uris() {
        return seen.stream().map(Seen::uri).toList();
    }

    /** Waits until another request has arrived. */
    Seen arrival() {
        try {
            Seen next = arrivals.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No request arrived");
            }
            return next;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    int port() {
        return server.actualPort();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + port());
    }

    static Answer json(Object body) {
        return json(200, body);
    }

    static Answer json(int status, Object body) {
        return text(status, "application/json; charset=utf-8; api-version=7.1",
                io.vertx.core.json.Json.encode(body));
    }

    static Answer list(Object... items) {
        return json(Map.of("count", items.length, "value", List.of(items)));
    }

    static Answer text(int status, String type, String body) {
        return request -> request.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
    }

    static Answer error(int status, String typeKey, String message) {
        return json(status, Map.of("message", message, "typeKey", typeKey, "errorCode", 0, "eventId", 3000));
    }

    static Answer status(int status) {
        return request -> request.response().setStatusCode(status).end();
    }

    /** Never. */
    static Answer nothing() {
        return request -> {
        };
    }

    /** The connection is dropped instead of an answer. */
    static Answer dropped() {
        return request -> request.connection().close();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
