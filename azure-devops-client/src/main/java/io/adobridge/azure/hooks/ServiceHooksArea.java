package io.adobridge.azure.hooks;

import static io.adobridge.azure.transport.Host.CORE;
import static io.adobridge.azure.transport.Host.RELEASE;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Host;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Subscriptions to events.
 * Those of the publisher {@code rm} (classic releases) live on the host of releases, all others on the main host.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks">Service hooks</a>
 */
public final class ServiceHooksArea {

    private static final String SUBSCRIPTIONS = "_apis/hooks/subscriptions";
    private static final String SUBSCRIPTION = SUBSCRIPTIONS + "/{id}";

    private final Door door;

    public ServiceHooksArea(Door door) {
        this.door = door;
    }

    /** The subscriptions of a publisher that the caller may see. */
    public Multi<Page<Subscription>> subscriptions(String publisherId) {
        Call call = Call.get(host(publisherId), SUBSCRIPTIONS).query("publisherId", publisherId);
        return door.pages(call, Paging.plain(), Subscription.class, null);
    }

    /** One subscription with its state. */
    public Uni<Subscription> subscription(String publisherId, UUID id) {
        return door.one(Call.get(host(publisherId), SUBSCRIPTION, id), Subscription.class);
    }

    /** Subscribes; doing it twice gives two. */
    public Uni<Subscription> create(Subscription subscription) {
        return door.one(Call.post(host(subscription.publisherId()), SUBSCRIPTIONS).body(subscription), Subscription.class);
    }

    /** Replaces a subscription; one that is disabled by the system is refused and has to be made anew. */
    public Uni<Subscription> replace(UUID id, Subscription subscription) {
        Call call = Call.put(host(subscription.publisherId()), SUBSCRIPTION, id).body(subscription);
        return door.one(call, Subscription.class);
    }

    /** Ends a subscription. */
    public Uni<Void> delete(String publisherId, UUID id) {
        return door.send(Call.delete(host(publisherId), SUBSCRIPTION, id));
    }

    /** The last events that were sent, or failed to be sent. */
    public Multi<Page<Notification>> notifications(String publisherId, UUID id) {
        Call call = Call.get(host(publisherId), SUBSCRIPTION + "/notifications", id);
        return door.pages(call, Paging.plain(), Notification.class, null);
    }

    /** What is traced of a subscription. */
    public Uni<SubscriptionDiagnostics> diagnostics(String publisherId, UUID id) {
        return door.one(Call.get(host(publisherId), SUBSCRIPTION + "/diagnostics", id), SubscriptionDiagnostics.class);
    }

    /** The sources of events with the kinds that each has. */
    public Multi<Page<Publisher>> publishers() {
        return door.pages(Call.get(CORE, "_apis/hooks/publishers"), Paging.plain(), Publisher.class, null);
    }

    /** The receivers of events with the actions that each has. */
    public Multi<Page<Consumer>> consumers() {
        return door.pages(Call.get(CORE, "_apis/hooks/consumers"), Paging.plain(), Consumer.class, null);
    }

    private static Host host(@Nullable String publisherId) {
        return "rm".equals(publisherId) ? RELEASE : CORE;
    }
}
