package io.adobridge.azure.hooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that was sent, or is to be sent, to a subscription.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/notifications/list">Azure DevOps REST API</a>
 */
public record Notification(
        int id,
        @Nullable String status,
        @Nullable String result,
        @Nullable Instant createdDate,
        @Nullable NotificationDetails details,
        @Nullable UUID eventId,
        @Nullable Instant modifiedDate,
        @Nullable UUID subscriberId,
        @Nullable UUID subscriptionId) {

    /** The request and the response. */
    public record NotificationDetails(
            @Nullable Instant completedDate,
            @Nullable String consumerActionId,
            @Nullable String consumerId,
            Map<String, String> consumerInputs,
            @Nullable Instant dequeuedDate,
            @Nullable String errorDetail,
            @Nullable String errorMessage,
            @Nullable Event event,
            @Nullable String eventType,
            @Nullable Instant processedDate,
            @Nullable String publisherId,
            Map<String, String> publisherInputs,
            @Nullable Instant queuedDate,
            @Nullable String request,
            int requestAttempts,
            @Nullable Double requestDuration,
            @Nullable String response) {
    }
}
