package io.adobridge.azure.hooks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is traced of a subscription.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/diagnostics/get">Azure DevOps REST API</a>
 */
public record SubscriptionDiagnostics(
        @Nullable SubscriptionTracing deliveryResults,
        @Nullable SubscriptionTracing deliveryTracing,
        @Nullable SubscriptionTracing evaluationTracing) {

    /** Whether it is traced, and how much. */
    public record SubscriptionTracing(
            boolean enabled,
            @Nullable Instant endDate,
            int maxTracedEntries,
            @Nullable Instant startDate,
            int tracedEntries) {
    }
}
