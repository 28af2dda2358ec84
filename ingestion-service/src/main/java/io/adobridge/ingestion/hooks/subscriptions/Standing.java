package io.adobridge.ingestion.hooks.subscriptions;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.hooks.Subscription;
import io.vertx.mutiny.sqlclient.Row;

/**
 * How a wanted subscription stands after a look at Azure DevOps.
 *
 * @param id null where it could not be made
 * @param status Azure DevOps' own, or that of a {@link Refusal}
 * @param problem in words, null where there is none
 * @param secretVersion of the password that it was given, 0 where nobody knows
 */
record Standing(Place place, @Nullable UUID id, String status, @Nullable String problem, int secretVersion) {

    static final String ENABLED = "enabled";
    static final String SWITCHED_OFF = "disabledByUser";
    static final String ON_PROBATION = "onProbation";

    static Standing of(Place place, Subscription subscription, int secretVersion) {
        String status = Objects.requireNonNullElse(subscription.status(), ENABLED);
        return new Standing(place, subscription.id(), status, problem(status), secretVersion);
    }

    static Standing of(Place place, Refusal refusal) {
        return new Standing(place, null, refusal.status(), refusal.problem(), 0);
    }

    /** As stored; none when another version of this service subscribed to more. */
    static Optional<Standing> from(Row row) {
        return EventType.find(row.getString("event_type"))
                .map(type -> new Standing(new Place(row.getUUID("project_id"), type), row.getUUID("subscription_id"),
                        row.getString("status"), row.getString("problem"), row.getInteger("secret_version")));
    }

    private static @Nullable String problem(String status) {
        return switch (status) {
            case SWITCHED_OFF -> "Somebody has switched the subscription off at Azure DevOps";
            case ON_PROBATION -> "Azure DevOps could not deliver the last events";
            default -> null;
        };
    }
}
