package io.adobridge.testbed.azure.front;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;

import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.limit.Verdict;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;

/** The HTTP server: reads a request on the event loop and answers it on a worker, which may compute and wait. */
public final class FrontServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FrontServer.class.getName());
    private static final int WORKERS = 16;

    private final Vertx vertx;
    private final HttpServer server;
    private final Simulation simulation;
    private final Front front;
    private final Delivery delivery;

    private FrontServer(Vertx vertx, int port, HttpServerOptions options, Simulation simulation) {
        this.vertx = vertx;
        this.simulation = simulation;
        this.front = new Front(simulation);
        this.delivery = new Delivery(vertx, simulation.journal());
        this.server = vertx.createHttpServer(options).requestHandler(this::accept)
                .listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    /** Listens on a port of the loopback interface; 0 takes a free one. */
    public static FrontServer start(int port, Simulation simulation) {
        return new FrontServer(vertx(), port, options(), simulation);
    }

    /** The same behind TLS. */
    public static FrontServer start(int port, Simulation simulation, PfxOptions key) {
        return new FrontServer(vertx(), port, options().setSsl(true).setKeyCertOptions(key), simulation);
    }

    private static Vertx vertx() {
        return Vertx
                .vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(WORKERS).setInternalBlockingPoolSize(1));
    }

    /** HTTP 1.1 only, so that a connection that is dropped belongs to one call. */
    private static HttpServerOptions options() {
        return new HttpServerOptions().setHttp2ClearTextEnabled(false).setCompressionSupported(true).setCompressionLevel(1);
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void accept(HttpServerRequest http) {
        http.body().onSuccess(body -> {
            simulation.tape().take(http.method().name(), http.uri(), body);
            work(() -> answer(new Call(http, body, simulation.clock().instant())));
        });
    }

    private void answer(Call call) {
        Reply reply = front.answer(call);
        Duration pause = pause(call);
        if (pause.isZero())
            delivery.send(call, reply);
        else
            vertx.setTimer(Math.max(1, pause.toMillis()), timer -> work(() -> delivery.send(call, reply)));
    }

    private Duration pause(Call call) {
        if (call.effect() instanceof Effect.Delay delay)
            return delay.duration();
        boolean held = call.verdict().state() == Verdict.State.DELAYED && simulation.limiter().settings().held();
        return held ? call.verdict().delay() : Duration.ZERO;
    }

    private void work(Runnable task) {
        vertx.executeBlocking(() -> {
            task.run();
            return null;
        }, false).onFailure(failure -> LOG.log(ERROR, "A call of the simulator failed", failure));
    }
}
