package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.transport.Bench.Thing;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/** https through a proxy: the tunnel carries TLS from end to end, and the proxy learns the name alone. */
class TunnelTest {

    private static final Call THING = Call.get(Host.CORE, "_apis/things/{id}", 1);

    private static final Certificate CERTIFICATE = Certificate.of("tfs.example");

    private final Bench bench = new Bench(
            options -> options.setSsl(true).setSni(true).setPfxKeyCertOptions(CERTIFICATE.options()));
    private final List<String> tunnelled = new CopyOnWriteArrayList<>();
    private final NetClient onward = bench.vertx.getDelegate().createNetClient();
    private final HttpServer proxy = bench.vertx.getDelegate().createHttpServer().requestHandler(this::tunnel)
            .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void keepsTlsFromEndToEnd() {
        bench.azure.answers(list(), json(thing(1)));

        assertThat(result(through(CERTIFICATE.pem()).one(THING, Thing.class))).isEqualTo(thing(1));

        assertThat(bench.azure.seen().get(1).serverName()).isEqualTo("tfs.example");
        assertThat(tunnelled).first().isEqualTo("CONNECT tfs.example:443 Basic bWU6cGFzcw==");
    }

    @Test
    void trustsNoMoreThanWithoutAProxy() {
        assertThat(failure(through(null).one(THING, Thing.class))).isInstanceOf(TlsUntrusted.class);

        assertThat(bench.azure.seen()).isEmpty();
    }

    @Test
    void knowsAProxyThatRefuses() {
        assertThat(failure(at("forbidden.example", null).one(THING, Thing.class))).isInstanceOf(Unreachable.class)
                .hasMessageContaining("proxy");
    }

    private Door through(@Nullable String caBundle) {
        return at("tfs.example", caBundle);
    }

    private Door at(String host, @Nullable String caBundle) {
        URI way = URI.create("http://me:pass@proxy.example:" + proxy.actualPort());
        return bench.doors().open(new Server(URI.create("https://" + host + "/collection")), Bench.PAT,
                new ClientOptions(Map.of(), caBundle, way));
    }

    private void tunnel(HttpServerRequest request) {
        tunnelled.add(request.method() + " " + request.uri() + " " + request.getHeader("Proxy-Authorization"));
        if (!request.method().equals(HttpMethod.CONNECT) || request.uri().startsWith("forbidden")) {
            request.response().setStatusCode(403).end();
            return;
        }
        onward.connect(bench.azure.port(), "127.0.0.1")
                .compose(azure -> request.toNetSocket().onSuccess(caller -> join(caller, azure)))
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static void join(NetSocket caller, NetSocket azure) {
        caller.handler(azure::write).closeHandler(closed -> azure.close());
        azure.handler(caller::write).closeHandler(closed -> caller.close());
    }
}
