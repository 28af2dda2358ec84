package io.adobridge.azure.hooks;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions to list.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/subscriptions-query/create-subscriptions-query">Azure
 *      DevOps REST API</a>
 */
public record SubscriptionsQuery(
        @Nullable String consumerActionId,
        @Nullable String consumerId,
        List<InputFilter> consumerInputFilters,
        @Nullable String eventType,
        @Nullable String publisherId,
        List<InputFilter> publisherInputFilters,
        List<Subscription> results,
        @Nullable UUID subscriberId) {

    /** Conditions on the inputs of a subscription. */
    public record InputFilter(
            List<InputFilterCondition> conditions) {
    }

    /** A condition on one input. */
    public record InputFilterCondition(
            boolean caseSensitive,
            @Nullable String inputId,
            @Nullable String inputValue,
            @Nullable String operator) {
    }
}
