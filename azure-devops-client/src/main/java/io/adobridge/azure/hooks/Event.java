package io.adobridge.azure.hooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as it arrives at a subscriber, or as Azure DevOps keeps it. {@code resource} is what happened to,
 * e.g. a build, in {@code resourceVersion}.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/service-hooks/events">Azure DevOps REST API</a>
 */
public record Event(
        @Nullable UUID id,
        @Nullable Instant createdDate,
        @Nullable FormattedEventMessage detailedMessage,
        @Nullable String eventType,
        @Nullable FormattedEventMessage message,
        @Nullable String publisherId,
        @Nullable JsonNode resource,
        Map<String, ResourceContainer> resourceContainers,
        @Nullable String resourceVersion,
        @Nullable JsonNode sessionToken,
        @Nullable String subscriptionId,
        @Nullable Integer notificationId,
        @Nullable String scope) {

    /** A sentence about the event. */
    public record FormattedEventMessage(
            @Nullable String html,
            @Nullable String markdown,
            @Nullable String text) {
    }

    /** The organization, collection or project that it happened in. */
    public record ResourceContainer(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String baseUrl,
            @Nullable String url) {
    }
}
