package io.adobridge.testbed.reports;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** Posts reports: as fast as they are accepted, or at a rate whatever becomes of them. */
final class Volley {

    private static final int MOST_AT_ONCE = 500;
    private static final int TICK_MILLIS = 10;

    private final Vertx vertx;
    private final URI service;
    private final String token;

    Volley(Vertx vertx, URI service, String token) {
        this.vertx = vertx;
        this.service = service;
        this.token = token;
    }

    /**
     * What came of it.
     *
     * @param refused answers other than 202, and none at all
     */
    record Outcome(double perSecond, long refused, double medianMillis, double p99Millis) {
    }

    /** Keeps so many in flight until so many were sent. */
    Outcome fire(int reports, int inFlight, Supplier<String> bodies) {
        var run = new Run(reports, inFlight, bodies);
        for (int each = 0; each < inFlight; each++) {
            run.sendNext();
        }
        return run.outcome();
    }

    /** Sends so many in each second; where too many are waiting for their answers, those queue up in the client. */
    Outcome offer(int perSecond, Duration length, Supplier<String> bodies) {
        int reports = (int) (perSecond * length.toSeconds());
        var run = new Run(reports, MOST_AT_ONCE, bodies);
        long begun = System.nanoTime();
        long timer = vertx.setPeriodic(TICK_MILLIS, tick -> {
            long due = (System.nanoTime() - begun) * perSecond / 1_000_000_000L;
            run.sendUpTo((int) Math.min(due, reports));
        });
        Outcome outcome = run.outcome();
        boolean cancelled = vertx.cancelTimer(timer);
        assert cancelled;
        return outcome;
    }

    private final class Run {

        private final HttpClient client;
        private final int reports;
        private final Supplier<String> bodies;
        private final int[] micros;
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final LongAdder refused = new LongAdder();
        private final CountDownLatch done = new CountDownLatch(1);
        private final long begun = System.nanoTime();

        Run(int reports, int inFlight, Supplier<String> bodies) {
            this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true),
                    new PoolOptions().setHttp1MaxSize(inFlight));
            this.reports = reports;
            this.bodies = bodies;
            this.micros = new int[reports];
        }

        void sendUpTo(int due) {
            while (sent.get() < due) {
                send().onComplete(answer -> {
                });
            }
        }

        void sendNext() {
            if (sent.get() < reports) {
                send().onComplete(answer -> sendNext());
            }
        }

        private Future<Integer> send() {
            if (sent.getAndIncrement() >= reports) {
                return Future.succeededFuture(0);
            }
            long at = System.nanoTime();
            var options = new RequestOptions().setMethod(HttpMethod.POST).setHost(service.getHost()).setPort(service.getPort())
                    .setURI("/api/v1/quality-gates").putHeader("Authorization", "Bearer " + token)
                    .putHeader("Content-Type", "application/json");
            return client.request(options).compose(request -> request.send(Buffer.buffer(bodies.get())))
                    .compose(response -> response.body().map(body -> response.statusCode()))
                    .onComplete(answer -> count(at, answer.succeeded() && answer.result() == 202));
        }

        private void count(long at, boolean accepted) {
            if (!accepted) {
                refused.increment();
            }
            int number = answered.getAndIncrement();
            micros[number] = (int) ((System.nanoTime() - at) / 1_000);
            if (number + 1 == reports) {
                done.countDown();
            }
        }

        Outcome outcome() {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            Future<Void> closing = client.close();
            assert closing != null;
            Arrays.sort(micros);
            return new Outcome(reports / seconds, refused.sum(), micros[reports / 2] / 1e3, micros[reports * 99 / 100] / 1e3);
        }
    }
}
