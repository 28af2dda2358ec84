package io.adobridge.azure.hooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * That events of a kind are sent to an address. One that fails is put on probation and then disabled by the
 * system, after which it cannot be changed, only made anew.
 *
 * @param status {@link SubscriptionStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/subscriptions/list">Azure DevOps REST API</a>
 */
public record Subscription(
        @Nullable UUID id,
        @Nullable String status,
        @Nullable String actionDescription,
        @Nullable String consumerActionId,
        @Nullable String consumerId,
        Map<String, String> consumerInputs,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdDate,
        @Nullable String eventDescription,
        @Nullable String eventType,
        @Nullable Instant lastProbationRetryDate,
        @Nullable IdentityRef modifiedBy,
        @Nullable Instant modifiedDate,
        @Nullable Integer probationRetries,
        @Nullable String publisherId,
        Map<String, String> publisherInputs,
        @Nullable String resourceVersion,
        @Nullable IdentityRef subscriber,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** One to be made, whose events are posted to an address. */
    public static Subscription toWebHook(String publisherId, String eventType, String resourceVersion,
            Map<String, String> publisherInputs, Map<String, String> consumerInputs) {
        return new Subscription(null, null, null, "httpRequest", "webHooks", consumerInputs, null, null, null, eventType, null,
                null, null, null, publisherId, publisherInputs, resourceVersion, null, null, ReferenceLinks.NONE);
    }

    /** Without what is entered at the consumer: there may be a password. */
    @Override
    public String toString() {
        return "Subscription[id=" + id + ", status=" + status + ", eventType=" + eventType + "]";
    }
}
