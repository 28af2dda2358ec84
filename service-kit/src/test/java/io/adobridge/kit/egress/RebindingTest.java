package io.adobridge.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.EgressDenied;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.Secret;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.mutiny.core.Vertx;

/** A name that says one thing to whoever looks and another to whoever calls. */
class RebindingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> judged = new CopyOnWriteArrayList<>();
    private final List<String> other = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final int port = listen("127.0.0.1", 0, judged);

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void theAddressThatWasJudgedIsTheOneThatIsCalledUnderItsName() {
        int unused = listen("127.0.0.2", port, other);
        EgressGuard guard = guard("http://localhost:*", "127.0.0.1", "127.0.0.2");

        assertThatThrownBy(() -> call(guard, "localhost")).isNotNull();

        assertThat(lookups).hasValue(1);
        assertThat(judged).containsExactly("localhost:" + port);
        assertThat(other).isEmpty();
    }

    @Test
    void eachRequestIsJudgedAnew() {
        EgressGuard guard = guard("http://localhost:*", "127.0.0.1", "169.254.169.254");
        assertThatThrownBy(() -> call(guard, "localhost")).isNotNull();

        assertThatThrownBy(() -> call(guard, "localhost")).isInstanceOf(EgressDenied.class);

        assertThat(judged).hasSize(1);
        assertThat(lookups).hasValue(2);
    }

    @Test
    void aNameThatMovesToThisMachineIsNotFollowed() {
        EgressGuard guard = guard("http://tfs.example.com:*", "127.0.0.1");

        assertThatThrownBy(() -> call(guard, "tfs.example.com")).isInstanceOf(EgressDenied.class);

        assertThat(judged).isEmpty();
    }

    /** The last answer stays. */
    private EgressGuard guard(String allowed, String... answers) {
        return new EgressGuard(() -> Optional.of(List.of(allowed)), vertx,
                name -> address(answers[Math.min(lookups.getAndIncrement(), answers.length - 1)]));
    }

    private static InetAddress[] address(String text) throws UnknownHostException {
        return new InetAddress[] { InetAddress.getByName(text) };
    }

    /** One request, for what answers refuses the token. */
    private void call(EgressGuard guard, String host) {
        try (AzureDevOpsClients clients = AzureDevOpsClients.builder(vertx).egress(guard).build()) {
            var unused = clients.open(new Server(URI.create("http://%s:%d/collection".formatted(host, port))),
                    new Pat(Secret.of("token")), new ClientOptions(Map.of(), null, null))
                    .core().connectionData().await().atMost(PATIENCE);
        }
    }

    private int listen(String address, int port, List<String> hosts) {
        HttpServer server = vertx.getDelegate().createHttpServer(new HttpServerOptions().setHost(address).setPort(port))
                .requestHandler(request -> {
                    hosts.add(String.valueOf(request.getHeader("Host")));
                    request.response().setStatusCode(401).end();
                });
        return server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }
}
