package io.adobridge.reporting.support;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import io.adobridge.testbed.process.Background;

/**
 * Reports sent to replicas, one after the other for each target, so that it is clear which is the last; each again and again
 * with the same key until some replica has accepted it.
 */
public final class Barrage {

    private static final int SENDERS = 8;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Replicas replicas;
    private final AtomicInteger accepted = new AtomicInteger();

    public Barrage(Replicas replicas) {
        this.replicas = replicas;
    }

    /** Something that is reported on again and again. */
    @FunctionalInterface
    public interface Target {

        /**
         * Sends its report of that number once.
         *
         * @return the status of the answer
         */
        int send(String url, int number, String key);
    }

    /** How many were accepted so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Sends so many reports to each target, in the background. */
    public CompletableFuture<Void> begin(List<Target> targets, int each) {
        return CompletableFuture.allOf(IntStream.range(0, SENDERS)
                .mapToObj(sender -> Background.run(() -> sendAll(targets, each, sender)))
                .toArray(CompletableFuture[]::new));
    }

    private void sendAll(List<Target> targets, int each, int sender) {
        for (int number = 1; number <= each; number++) {
            for (int target = sender; target < targets.size(); target += SENDERS) {
                sendUntilAccepted(targets.get(target), number);
            }
        }
    }

    private void sendUntilAccepted(Target target, int number) {
        String key = UUID.randomUUID().toString();
        int attempt = number;
        while (!isAccepted(target, replicas.url(attempt++), number, key)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        accepted.incrementAndGet();
    }

    /** What a replica refuses is a mistake of the test; one that is not there is tried again. */
    private static boolean isAccepted(Target target, String url, int number, String key) {
        int status;
        try {
            status = target.send(url, number, key);
        } catch (Exception notThere) {
            return false;
        }
        if (status >= 400 && status < 500) {
            throw new AssertionError("Report " + number + " is refused with " + status);
        }
        return status == 202;
    }
}
