package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.list;
import static io.adobridge.azure.transport.ScriptedAzure.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Egress;
import io.adobridge.azure.EgressDenied;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.transport.Bench.Thing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

class NetworkTest {

    private static final Call THING = Call.get(Host.CORE, "_apis/things/{id}", 1);
    private static final Call CREATE = Call.post(Host.CORE, "_apis/things").body(Map.of("a", 1));
    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMillis(100));

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Door at(String host, int port) {
        return bench.doors().open(new Server(URI.create("http://" + host + ":" + port + "/collection")), Bench.PAT,
                ClientOptions.none());
    }

    @Test
    void connectsToTheAddressThatTheGuardCheckedAndKeepsTheName() {
        bench.azure.answers(list(), json(thing(1)));

        assertThat(result(at("tfs.example", bench.azure.port()).one(THING, Thing.class))).isEqualTo(thing(1));

        assertThat(bench.azure.seen().get(1).headers().get("Host")).isEqualTo("tfs.example:" + bench.azure.port());
    }

    @Test
    void sendsNothingToWhereTheGuardForbidsIt() {
        bench.egress = target -> Uni.createFrom().failure(new EgressDenied("not to " + target.getHost()));

        assertThatThrownBy(() -> result(bench.services().one(THING, Thing.class))).isInstanceOf(EgressDenied.class)
                .hasMessage("not to 127.0.0.1");
        assertThat(bench.azure.seen()).isEmpty();
    }

    @Test
    void knowsANameThatDoesNotResolve() {
        bench.egress = target -> Uni.createFrom().failure(new UnknownHostException(target.getHost()));

        assertThat(failure(bench.services().one(THING, Thing.class))).isInstanceOf(Unreachable.class)
                .hasMessageContaining("does not resolve");
    }

    @Test
    void knowsARefusedConnection() {
        int port = bench.azure.port();
        bench.azure.close();

        assertThat(failure(at("127.0.0.1", port).one(THING, Thing.class))).isInstanceOf(Unreachable.class)
                .matches(failure -> failure.retryable());
    }

    @Test
    void waitsForAnAnswerNoLongerThanToldTo() {
        bench.timeouts = SHORT;
        bench.azure.answers(nothing());

        assertThat(failure(bench.services().one(CREATE, Thing.class))).isInstanceOf(Unavailable.class)
                .hasMessageContaining("in time");
    }

    @Test
    void waitsForTheRestOfAnAnswerNoLongerThanToldTo() {
        bench.timeouts = SHORT;
        bench.azure.answers(request -> request.response().putHeader("Content-Type", "application/json").setChunked(true)
                .write("{\"id\":"));

        assertThat(failure(bench.services().one(CREATE, Thing.class))).isInstanceOf(Unavailable.class);
    }

    @Test
    void sendsThroughAProxyToANameThatOnlyTheProxyResolves() {
        bench.egress = new NamesOnly();
        bench.azure.answers(list(), json(thing(1)));
        URI proxy = URI.create("http://me:pass@proxy.example:" + bench.azure.port());
        Door door = bench.doors().open(new Server(URI.create("http://tfs.example/collection")), Bench.PAT,
                new ClientOptions(Map.of(), null, proxy));

        assertThat(result(door.one(THING, Thing.class))).isEqualTo(thing(1));

        assertThat(bench.azure.uris().get(0)).isEqualTo("http://tfs.example/collection/_apis");
        assertThat(bench.azure.seen().get(0).headers().get("Proxy-Authorization")).startsWith("Basic ");
    }

    /** Resolves the proxy alone, and wants no credentials in an address. */
    private record NamesOnly() implements Egress {

        @Override
        public Uni<InetAddress> admit(URI target) {
            return target.getHost().equals("proxy.example") && target.getUserInfo() == null
                    ? Uni.createFrom().item(InetAddress.getLoopbackAddress())
                    : Uni.createFrom().failure(new UnknownHostException(target.getHost()));
        }

        @Override
        public Uni<Void> admitThroughProxy(URI target) {
            return Uni.createFrom().voidItem();
        }
    }

    @Test
    void answersOnTheContextOfTheSubscriber() {
        bench.azure.answers(json(thing(1)));
        Door door = bench.doors().open(new Services("contoso"), Bench.PAT, ClientOptions.none());
        CompletableFuture<Context> arrivedOn = new CompletableFuture<>();
        Context context = bench.vertx.getDelegate().getOrCreateContext();

        context.runOnContext(now -> door.one(THING, Thing.class).subscribe()
                .with(item -> arrivedOn.complete(Vertx.currentContext()), arrivedOn::completeExceptionally));

        assertThat(result(arrivedOn)).isSameAs(context);
    }
}
