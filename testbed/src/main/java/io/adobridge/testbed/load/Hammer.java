package io.adobridge.testbed.load;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** Keeps so many requests in flight: where one is answered, the next is sent. */
public final class Hammer {

    private static final int MOST = 4_000_000;

    private final Vertx vertx;
    private final URI service;
    private final String token;

    public Hammer(Vertx vertx, URI service, String token) {
        this.vertx = vertx;
        this.service = service;
        this.token = token;
    }

    /**
     * What came of it.
     *
     * @param errors answers other than 200, and none at all
     * @param p99Millis 99 of 100 were answered within
     */
    public record Figures(String name, double perSecond, long errors, double medianMillis, double p99Millis) {
    }

    public Figures strike(String name, Supplier<String> paths, int inFlight, Duration length) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(inFlight));
        var strike = new Strike(client, paths, System.nanoTime() + length.toNanos(), new CountDownLatch(inFlight));
        long begin = System.nanoTime();
        for (int each = 0; each < inFlight; each++) {
            strike.next();
        }
        strike.await();
        Figures figures = strike.figures(name, (System.nanoTime() - begin) / 1e9);
        client.close();
        return figures;
    }

    private final class Strike {

        private final HttpClient client;
        private final Supplier<String> paths;
        private final long end;
        private final CountDownLatch running;
        private final int[] micros = new int[MOST];
        private final AtomicInteger answered = new AtomicInteger();
        private final LongAdder errors = new LongAdder();

        Strike(HttpClient client, Supplier<String> paths, long end, CountDownLatch running) {
            this.client = client;
            this.paths = paths;
            this.end = end;
            this.running = running;
        }

        void next() {
            long sent = System.nanoTime();
            if (sent >= end) {
                running.countDown();
                return;
            }
            var options = new RequestOptions().setMethod(HttpMethod.GET).setHost(service.getHost()).setPort(service.getPort())
                    .setURI(paths.get()).putHeader("Authorization", "Bearer " + token);
            client.request(options).compose(HttpClientRequest::send)
                    .compose(response -> response.body().map(body -> response.statusCode()))
                    .onComplete(answer -> {
                        micros[answered.getAndIncrement() % MOST] = (int) ((System.nanoTime() - sent) / 1_000);
                        if (answer.failed() || answer.result() != 200) {
                            errors.increment();
                        }
                        next();
                    });
        }

        void await() {
            try {
                running.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        Figures figures(String name, double seconds) {
            int count = Math.min(answered.get(), MOST);
            int[] sorted = Arrays.copyOf(micros, count);
            Arrays.sort(sorted);
            return new Figures(name, count / seconds, errors.sum(), sorted[count / 2] / 1e3, sorted[count * 99 / 100] / 1e3);
        }
    }
}
