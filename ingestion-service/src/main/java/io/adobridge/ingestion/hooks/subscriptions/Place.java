package io.adobridge.ingestion.hooks.subscriptions;

import java.util.Optional;
import java.util.UUID;

import io.adobridge.azure.hooks.Subscription;

/** Where one subscription belongs: an event in a project. */
record Place(UUID project, EventType type) {

    /** The place of a subscription; none when it is of no project, or of an event that is not subscribed to. */
    static Optional<Place> of(Subscription subscription) {
        return EventType.find(subscription.eventType()).flatMap(type -> project(subscription).map(id -> new Place(id, type)));
    }

    private static Optional<UUID> project(Subscription subscription) {
        try {
            return Optional.ofNullable(subscription.publisherInputs().get("projectId")).map(UUID::fromString);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
