package io.adobridge.testbed.rolling;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.adobridge.testbed.http.Await;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Passes requests on to the members that say they are ready, in turn. It tries none a second time: what a member does not
 * answer is answered with 502, and 503 where none is ready.
 */
final class Balancer implements AutoCloseable {

    private static final long ASK_EVERY_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> HOP_BY_HOP = List.of("connection", "transfer-encoding", "content-length", "host");

    private final List<URI> members = new CopyOnWriteArrayList<>();
    private final List<URI> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client;
    private final HttpServer server;

    Balancer(Vertx vertx) {
        client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(200));
        server = vertx.createHttpServer().requestHandler(this::pass).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();
        vertx.setPeriodic(ASK_EVERY_MILLIS, tick -> members.forEach(this::ask));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** Returns when requests are sent to it. */
    void add(URI member) {
        members.add(member);
        var unused = Await.until(member + " to be ready", PATIENCE, Duration.ofMillis(ASK_EVERY_MILLIS),
                () -> Optional.of(member).filter(ready::contains));
    }

    /** No longer asked whether it is ready. */
    void forget(URI member) {
        members.remove(member);
        ready.remove(member);
    }

    private void ask(URI member) {
        var options = to(member, HttpMethod.GET, "/q/health/ready").setTimeout(ASK_EVERY_MILLIS * 4);
        client.request(options).compose(HttpClientRequest::send).onComplete(answer -> {
            boolean up = answer.succeeded() && answer.result().statusCode() == 200;
            if (!up) {
                ready.remove(member);
            } else if (members.contains(member) && !ready.contains(member)) {
                ready.add(member);
            }
        });
    }

    private void pass(HttpServerRequest request) {
        List<URI> now = List.copyOf(ready);
        if (now.isEmpty()) {
            request.response().setStatusCode(503).end("no member is ready");
            return;
        }
        URI member = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
        request.body().compose(body -> forward(request, member, body))
                .onSuccess(response -> answer(request, response))
                .onFailure(failure -> request.response().setStatusCode(502).end("%s: %s".formatted(member, failure)));
    }

    private Future<HttpClientResponse> forward(HttpServerRequest request, URI member, Buffer body) {
        var options = to(member, request.method(), request.uri());
        request.headers().forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                options.addHeader(name, value);
            }
        });
        return client.request(options).compose(onward -> onward.send(body));
    }

    private static void answer(HttpServerRequest request, HttpClientResponse answer) {
        answer.body().onSuccess(body -> {
            var response = request.response().setStatusCode(answer.statusCode());
            answer.headers().forEach((name, value) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    response.headers().add(name, value);
                }
            });
            response.end(body);
        }).onFailure(failure -> request.response().setStatusCode(502).end(failure.toString()));
    }

    private static RequestOptions to(URI member, HttpMethod method, String target) {
        return new RequestOptions().setMethod(method).setHost(member.getHost()).setPort(member.getPort()).setURI(target);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
