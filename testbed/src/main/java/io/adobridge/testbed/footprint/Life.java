package io.adobridge.testbed.footprint;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.Packaging;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * One process from its start to its end.
 *
 * @param ready from the start until readiness was UP
 * @param idle resident memory three seconds later, in MB
 * @param loaded resident memory after the requests, in MB
 * @param own what of that is no page of a file, in MB
 * @param processor what the requests took of the processors
 * @param refused requests without a success for an answer
 */
record Life(Duration ready, long idle, long loaded, long own, Duration processor, long refused) {

    static final int REQUESTS = 400;
    private static final int IN_FLIGHT = 10;
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** Starts the service in that form, looks at it, asks it, looks again and ends it. */
    static Life of(Subject subject, Packaging packaging, String token) {
        try (ServiceProcess service = ServiceProcess.startAs(packaging, subject.heap(), subject.service(), subject.config())) {
            settle();
            long idle = Figuring.residentMegabytes(service);
            Duration before = Figuring.cpu(service);
            long refused = ask(Api.at(service.baseUrl()).bearing(token), subject);
            Duration processor = Figuring.cpu(service).minus(before);
            return new Life(service.readyAfter(), idle, Figuring.residentMegabytes(service),
                    Figuring.ownMegabytes(service), processor, refused);
        }
    }

    /** Of each figure the one in the middle; of refused requests all. */
    static Life median(List<Life> lives) {
        return new Life(middle(lives, Life::ready), middle(lives, Life::idle), middle(lives, Life::loaded),
                middle(lives, Life::own), middle(lives, Life::processor), lives.stream().mapToLong(Life::refused).sum());
    }

    private static <T extends Comparable<T>> T middle(List<Life> lives, Function<Life, T> figure) {
        return lives.stream().map(figure).sorted(Comparator.naturalOrder()).skip(lives.size() / 2).findFirst().orElseThrow();
    }

    private static long ask(Api api, Subject subject) {
        List<CompletableFuture<Long>> callers = IntStream.range(0, IN_FLIGHT).mapToObj(caller -> Background.supply(
                () -> IntStream.range(0, REQUESTS).filter(number -> number % IN_FLIGHT == caller)
                        .filter(number -> !well(api, subject.requests().apply(number))).count()))
                .toList();
        return callers.stream().mapToLong(CompletableFuture::join).sum();
    }

    private static boolean well(Api api, Request request) {
        return api.send(request.method(), request.path(), request.body()).well();
    }

    private static void settle() {
        try {
            boolean never = new CountDownLatch(1).await(SETTLING.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
