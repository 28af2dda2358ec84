package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.azure.front.Identity;

/** The service hook subscriptions, as their creators sent them. */
public final class Subscriptions {
    private final Seed seed;
    private final Ticker ticker;
    private final AtomicLong created = new AtomicLong();
    private final Map<String, Subscription> all = new ConcurrentSkipListMap<>();
    private final Map<String, List<Notification>> sent = new ConcurrentHashMap<>();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private volatile Duration firstPause = Duration.ofSeconds(20);

    Subscriptions(Seed seed, Ticker ticker) {
        this.seed = seed;
        this.ticker = ticker;
    }

    /**
     * A subscription.
     *
     * @param status enabled, onProbation, disabledByUser, disabledBySystem or disabledByInactiveIdentity
     * @param body publisher, event, consumer and their inputs, as Azure DevOps names them
     */
    public record Subscription(String id, String status, Identity createdBy, Instant created, Instant modified,
            ObjectNode body) {
    }

    /**
     * An event that was sent, with what came of it.
     *
     * @param result succeeded or failed
     * @param status of the last answer, 0 where none came
     */
    public record Notification(long id, String result, int status, int attempts, Instant when) {
    }

    /** How long the first repetition waits, further ones twice as long each; 20 s unless told. */
    public Duration firstPause() {
        return firstPause;
    }

    public void firstPause(Duration pause) {
        firstPause = pause;
    }

    /** Lets events go to a host other than this machine. */
    public void allow(String host) {
        hosts.add(host);
    }

    /** Whether events may go there: to this machine, or a host that was allowed. */
    public boolean allows(String host) {
        return hosts.contains(host) || host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** What was sent to a subscription, oldest first. */
    public List<Notification> notifications(String id) {
        return List.copyOf(sent.getOrDefault(id, List.of()));
    }

    /** Notes what was sent. */
    public void sent(String id, long number, String result, int status, int attempts) {
        sent.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>())
                .add(new Notification(number, result, status, attempts, ticker.next()));
    }

    /** All subscriptions. */
    public List<Subscription> all() {
        return List.copyOf(all.values());
    }

    /** The subscription with that id. */
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Adds a subscription, enabled. */
    public Subscription create(ObjectNode body, Identity by) {
        String id = seed.guid(Kind.BOARD, -created.incrementAndGet()).toString();
        Instant now = ticker.next();
        return put(new Subscription(id, "enabled", by, now, now, body));
    }

    /** Replaces what a subscription says. */
    public Subscription replace(Subscription old, ObjectNode body) {
        return put(new Subscription(old.id(), old.status(), old.createdBy(), old.created(), ticker.next(), body));
    }

    /** Sets the status, as the service does when deliveries fail. */
    public void status(Subscription old, String status) {
        all.computeIfPresent(old.id(), (id, now) -> new Subscription(id, status, now.createdBy(), now.created(), ticker.next(),
                now.body()));
    }

    private Subscription put(Subscription subscription) {
        all.put(subscription.id(), subscription);
        return subscription;
    }

    /** Removes a subscription. */
    public void delete(String id) {
        all.remove(id);
    }
}
