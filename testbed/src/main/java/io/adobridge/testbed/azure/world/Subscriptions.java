package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.azure.front.Identity;

/** The service hook subscriptions, as their creators sent them. */
public final class Subscriptions {
    private final Seed seed;
    private final Ticker ticker;
    private final AtomicLong created = new AtomicLong();
    private final Map<String, Subscription> all = new ConcurrentSkipListMap<>();

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
        all.put(old.id(), new Subscription(old.id(), status, old.createdBy(), old.created(), ticker.next(), old.body()));
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
