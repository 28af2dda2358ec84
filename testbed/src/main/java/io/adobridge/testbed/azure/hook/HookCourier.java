package io.adobridge.testbed.azure.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.azure.world.Subscriptions;
import io.adobridge.testbed.azure.world.Subscriptions.Subscription;

/**
 * Sends events, one after the other. An answer that may pass (408, 502, 503, 504, or none) is followed by up to eight attempts;
 * 410
 * ends the subscription; any other failure puts it on probation, in which that event alone is repeated, seven times at most.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/service-hooks/troubleshoot">Troubleshoot service hooks</a>
 */
public final class HookCourier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> PASSING = Set.of(0, 408, 502, 503, 504);
    private static final int ATTEMPTS = 8;
    private static final int PROBATION = 7;
    private static final int GONE = 410;
    private final Subscriptions subscriptions;
    private final Map<String, AtomicLong> numbers = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(HookCourier::thread);

    public HookCourier(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    private record Parcel(String subscription, long number, String body, int attempts, int probes) {
        private Parcel again() {
            return new Parcel(subscription, number, body, attempts + 1, probes);
        }

        private Parcel probed() {
            return new Parcel(subscription, number, body, attempts + 1, probes + 1);
        }
    }

    /** Sends an event to a subscription, without waiting; the event gets its ids here. */
    public void send(Subscription subscription, ObjectNode event) {
        long number = numbers.computeIfAbsent(subscription.id(), id -> new AtomicLong()).incrementAndGet();
        event.put("subscriptionId", subscription.id()).put("notificationId", number).put("id", UUID.randomUUID().toString());
        worker.execute(() -> deliver(new Parcel(subscription.id(), number, event.toString(), 1, 0)));
    }

    private void deliver(Parcel parcel) {
        subscriptions.find(parcel.subscription()).filter(now -> isSent(now, parcel))
                .ifPresent(now -> judge(now, parcel, post(now, parcel)));
    }

    /** While a subscription is on probation, it gets only what it failed at. */
    private static boolean isSent(Subscription now, Parcel parcel) {
        return now.status().equals("enabled") || now.status().equals("onProbation") && parcel.attempts() > 1;
    }

    private void judge(Subscription now, Parcel parcel, int status) {
        if (status >= 200 && status < 300) {
            subscriptions.status(now, "enabled");
            note(parcel, "succeeded", status);
        } else if (status == GONE) {
            end(now, parcel, status);
        } else if (PASSING.contains(status) && parcel.probes() == 0 && parcel.attempts() < ATTEMPTS) {
            later(parcel.again());
        } else if (parcel.probes() < PROBATION) {
            subscriptions.status(now, "onProbation");
            later(parcel.probed());
        } else {
            end(now, parcel, status);
        }
    }

    private void end(Subscription now, Parcel parcel, int status) {
        subscriptions.status(now, "disabledBySystem");
        note(parcel, "failed", status);
    }

    private void later(Parcel parcel) {
        int repetitions = parcel.probes() > 0 ? parcel.probes() : parcel.attempts() - 1;
        long pause = subscriptions.firstPause().toMillis() << (repetitions - 1);
        worker.schedule(() -> deliver(parcel), pause, TimeUnit.MILLISECONDS);
    }

    private void note(Parcel parcel, String result, int status) {
        subscriptions.sent(parcel.subscription(), parcel.number(), result, status, parcel.attempts());
    }

    private int post(Subscription subscription, Parcel parcel) {
        try {
            HttpRequest request = HookRequest.of(subscription.body().path("consumerInputs"), parcel.body(), PATIENCE);
            return allows(request.uri()) ? http.send(request, BodyHandlers.discarding()).statusCode() : 0;
        } catch (IOException | IllegalArgumentException failure) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private boolean allows(URI address) {
        return address.getHost() != null && subscriptions.allows(address.getHost());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "service-hooks");
        thread.setDaemon(true);
        return thread;
    }
}
