package io.adobridge.connection.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    /** The webhook; {@link WebhookNotFound} when there is none that the caller reaches. */
    Uni<Webhook> require(UUID id, Caller caller) {
        return findById(id).map(webhook -> {
            if (webhook == null || !webhook.isReachedBy(caller)) {
                throw new WebhookNotFound(id);
            }
            return webhook;
        });
    }

    Uni<List<Webhook>> findPastOverlap(Instant now) {
        return list("previousUntil < ?1", now);
    }
}
