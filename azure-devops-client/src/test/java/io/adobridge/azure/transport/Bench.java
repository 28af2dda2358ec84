package io.adobridge.azure.transport;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.CallObserver;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Egress;
import io.adobridge.azure.Endpoint;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.Page;
import io.adobridge.azure.Secret;
import io.adobridge.azure.governor.HandCrankedTime;
import io.adobridge.azure.governor.Limits;
import io.adobridge.azure.governor.PauseBoard;
import io.adobridge.azure.governor.Surroundings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.mutiny.core.Vertx;

/** A door, and behind it a scripted server; time is cranked by hand. */
final class Bench implements AutoCloseable {

    static final Secret TOKEN = Secret.of("s3cr3t-t0ken");
    static final Credential PAT = new Pat(TOKEN);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Something with an id. */
    record Thing(String id) {
    }

    final Vertx vertx = Vertx.vertx();
    final HandCrankedTime time = new HandCrankedTime();
    final PauseBoard board = PauseBoard.inProcess();
    final ScriptedAzure azure;
    Limits limits = Limits.DEFAULT;
    Timeouts timeouts = Timeouts.DEFAULT;
    Egress egress = target -> Uni.createFrom().item(InetAddress.getLoopbackAddress());
    long longestBody = 1024 * 1024;
    CallObserver observer = CallObserver.NONE;
    private final List<Doors> opened = new ArrayList<>();

    Bench() {
        this(options -> options);
    }

    Bench(UnaryOperator<HttpServerOptions> server) {
        azure = new ScriptedAzure(vertx.getDelegate(), server.apply(new HttpServerOptions()));
    }

    Doors doors() {
        Surroundings around = new Surroundings(time, time, () -> 0L, board, observer);
        Doors.Settings settings = new Doors.Settings(azure.root(), egress, limits, longestBody, "ADOBridge/test");
        Doors doors = new Doors(settings, new Connections(vertx, timeouts), around);
        opened.add(doors);
        return doors;
    }

    Door services() {
        return services(ClientOptions.none());
    }

    Door services(ClientOptions options) {
        return doors().open(new Services("contoso"), PAT, options);
    }

    Door server() {
        return doors().open(collection(), PAT, ClientOptions.none());
    }

    Endpoint collection() {
        return new Server(URI.create(azure.root() + "/tfs/Default Collection".replace(" ", "%20")));
    }

    static <T> T result(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    static <T> T result(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    static AzureDevOpsFailure failure(Uni<?> uni) {
        try {
            Object item = result(uni);
            throw new AssertionError("Succeeded with " + item);
        } catch (AzureDevOpsFailure failure) {
            return failure;
        }
    }

    static <T> List<Page<T>> all(Multi<Page<T>> pages) {
        return result(pages.collect().asList());
    }

    static List<String> ids(List<Page<Thing>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).map(Thing::id).toList();
    }

    static Thing thing(int id) {
        return new Thing(String.valueOf(id));
    }

    @Override
    public void close() {
        opened.forEach(Doors::close);
        azure.close();
        vertx.closeAndAwait();
    }
}
