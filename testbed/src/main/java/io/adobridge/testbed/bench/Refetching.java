package io.adobridge.testbed.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.adobridge.testbed.azure.front.Tape.Asked;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** The same requests once more, as many side by side as one identity of the service ever sends, and no answer kept. */
final class Refetching {

    /** What the service's governor grows to. */
    private static final int SIDE_BY_SIDE = 16;

    private final URI azure;
    private final String authorization;

    Refetching(URI azure, String pat) {
        this.azure = azure;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((":" + pat).getBytes(StandardCharsets.UTF_8));
    }

    /** How long it takes. */
    Duration of(List<Asked> all) {
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(SIDE_BY_SIDE));
        long begun = System.nanoTime();
        var run = new Run(client, all);
        for (int each = 0; each < SIDE_BY_SIDE; each++) {
            run.next();
        }
        run.await();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        return took;
    }

    private final class Run {

        private final HttpClient client;
        private final List<Asked> all;
        private final AtomicInteger at = new AtomicInteger();
        private final CountDownLatch running = new CountDownLatch(SIDE_BY_SIDE);

        Run(HttpClient client, List<Asked> all) {
            this.client = client;
            this.all = all;
        }

        void next() {
            int number = at.getAndIncrement();
            if (number >= all.size()) {
                running.countDown();
                return;
            }
            Future<Void> answered = fetch(all.get(number));
            answered.onComplete(done -> next());
        }

        private Future<Void> fetch(Asked asked) {
            var options = new RequestOptions().setMethod(HttpMethod.valueOf(asked.method())).setHost(azure.getHost())
                    .setPort(azure.getPort()).setURI(asked.uri()).putHeader("Authorization", authorization)
                    .putHeader("Accept", "application/json").putHeader("Accept-Encoding", "gzip")
                    .putHeader("Content-Type", "application/json");
            return client.request(options).compose(request -> request.send(asked.body()))
                    .compose(response -> response.handler(unread -> {
                    }).end());
        }

        void await() {
            try {
                running.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
