package io.adobridge.testbed.proxy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/**
 * A running proxy.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-connect">RFC 9110, CONNECT and 407</a>
 */
public final class ProxyStandIn implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final NetClient tunnels = vertx.createNetClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final boolean signIn;
    private final HttpServer server;

    private ProxyStandIn(boolean signIn) {
        this.signIn = signIn;
        this.server = vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();
    }

    /** Lets everybody through. */
    public static ProxyStandIn open() {
        return new ProxyStandIn(false);
    }

    /** Answers 407 to everybody who shows no credentials. */
    public static ProxyStandIn wantingSignIn() {
        return new ProxyStandIn(true);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    /** Method and target of each request, refused ones among them. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpServerRequest request) {
        asked.add(request.method() + " " + request.uri());
        if (signIn && request.getHeader("Proxy-Authorization") == null) {
            request.response().setStatusCode(407).putHeader("Proxy-Authenticate", "Basic realm=\"proxy\"").end();
        } else if (request.method().equals(HttpMethod.CONNECT)) {
            tunnel(request);
        } else {
            forward(request);
        }
    }

    private void forward(HttpServerRequest request) {
        request.pause();
        var target = new RequestOptions().setMethod(request.method()).setAbsoluteURI(request.uri())
                .setHeaders(request.headers());
        client.request(target)
                .compose(onward -> onward.send(request))
                .onSuccess(reply -> answer(request, reply))
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static void answer(HttpServerRequest request, HttpClientResponse reply) {
        request.response().setStatusCode(reply.statusCode()).headers().addAll(reply.headers());
        reply.pipeTo(request.response());
    }

    private void tunnel(HttpServerRequest request) {
        URI target = URI.create("tunnel://" + request.uri());
        tunnels.connect(target.getPort(), target.getHost())
                .compose(far -> request.toNetSocket().onSuccess(near -> join(near, far)))
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static void join(NetSocket near, NetSocket far) {
        near.handler(far::write).closeHandler(closed -> far.close());
        far.handler(near::write).closeHandler(closed -> near.close());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
