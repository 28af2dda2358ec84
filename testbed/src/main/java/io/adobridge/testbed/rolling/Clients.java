package io.adobridge.testbed.rolling;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Api.Unreachable;
import io.adobridge.testbed.process.Background;

/** Clients of one service, each of which sends the next request when the last is answered. */
final class Clients {

    private static final int COUNT = 4;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<Supplier<Reply>> requests;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final List<CompletableFuture<Void>> running;

    private volatile boolean ending;

    /** @param requests sent in turn */
    Clients(List<Supplier<Reply>> requests) {
        this.requests = requests;
        this.running = IntStream.range(0, COUNT).mapToObj(each -> Background.run(() -> work(each))).toList();
    }

    /** Returns when the last request is answered. */
    void end() {
        ending = true;
        running.forEach(CompletableFuture::join);
    }

    long answered() {
        return answered.get();
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    /** What was not answered well, in the order in which it happened. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void work(int first) {
        for (int next = first; !ending; next++) {
            send(requests.get(next % requests.size()));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void send(Supplier<Reply> request) {
        long sent = System.nanoTime();
        try {
            Reply reply = request.get();
            if (!reply.well()) {
                failures.add("%s: %d %s".formatted(reply.request(), reply.status(), reply.text()));
            }
        } catch (Unreachable away) {
            failures.add(away.getMessage());
        }
        answered.incrementAndGet();
        slowestNanos.accumulateAndGet(System.nanoTime() - sent, Math::max);
    }
}
