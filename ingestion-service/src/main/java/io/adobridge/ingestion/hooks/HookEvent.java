package io.adobridge.ingestion.hooks;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.ingestion.stream.StreamKey;

/**
 * What we take from an event: where there is news.
 *
 * @param notification counted by Azure DevOps for each subscription; a repeated delivery has the same number
 * @param eventType as Azure DevOps sent it
 * @param project {@link StreamKey#NONE} where the event does not tell
 * @param repository likewise
 * @param pullRequest in which somebody has said something, null for other events
 */
record HookEvent(UUID subscription, long notification, String eventType, HookTopic topic, UUID project, UUID repository,
        @Nullable Long pullRequest) {

    private static final Pattern PULL_REQUEST = Pattern.compile("/pullRequests/(\\d{1,18})(/|$)", Pattern.CASE_INSENSITIVE);

    /** Reads an event; {@link MalformedHook} when it is none, {@link ForeignHook} when it is of a type that we do not take. */
    static HookEvent parse(byte[] body, ObjectMapper json) {
        JsonNode event = tree(body, json);
        String type = event.path("eventType").asText();
        if (type.isEmpty()) {
            throw new MalformedHook("eventType is missing");
        }
        return of(event, type, HookTopic.of(type).orElseThrow(() -> new ForeignHook(type)));
    }

    private static HookEvent of(JsonNode event, String type, HookTopic topic) {
        JsonNode resource = event.path("resource");
        JsonNode commented = resource.path("pullRequest");
        JsonNode repository = (commented.isMissingNode() ? resource : commented).path("repository");
        UUID project = first(event.at("/resourceContainers/project/id"), repository.at("/project/id"),
                resource.at("/project/id"));
        return new HookEvent(subscription(event), notification(event), type, topic, project, first(repository.path("id")),
                topic == HookTopic.PULL_REQUEST_COMMENT ? pullRequest(resource) : null);
    }

    /** Where few details are sent, only the comment's address tells which pull request it belongs to. */
    private static @Nullable Long pullRequest(JsonNode resource) {
        JsonNode told = resource.at("/pullRequest/pullRequestId");
        if (told.isIntegralNumber()) {
            return told.longValue();
        }
        Matcher address = PULL_REQUEST.matcher(resource.at("/comment/_links/self/href").asText());
        return address.find() ? Long.valueOf(address.group(1)) : null;
    }

    private static JsonNode tree(byte[] body, ObjectMapper json) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new MalformedHook("the body is no JSON object");
            }
            return tree;
        } catch (IOException garbage) {
            throw new MalformedHook("the body is no JSON");
        }
    }

    private static UUID subscription(JsonNode event) {
        UUID subscription = id(event.path("subscriptionId"));
        if (subscription == null) {
            throw new MalformedHook("subscriptionId is missing or no UUID");
        }
        return subscription;
    }

    private static long notification(JsonNode event) {
        JsonNode notification = event.path("notificationId");
        if (!notification.canConvertToLong() || !notification.isIntegralNumber()) {
            throw new MalformedHook("notificationId is missing or no whole number");
        }
        return notification.longValue();
    }

    private static UUID first(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            UUID id = id(candidate);
            if (id != null) {
                return id;
            }
        }
        return StreamKey.NONE;
    }

    private static @Nullable UUID id(JsonNode text) {
        try {
            return text.isTextual() ? UUID.fromString(text.textValue()) : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
