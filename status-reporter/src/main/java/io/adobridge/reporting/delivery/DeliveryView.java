package io.adobridge.reporting.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.verdict.GateStatus;

/**
 * A delivery as it is shown.
 *
 * @param status what the status says
 * @param reason why the last attempt did not succeed, a word listed in the service's documentation
 * @param detail the same in Azure DevOps' words, or ours where it had none
 * @param remedy what somebody can do about it
 * @param nextAttemptAt when it is tried again, while it is pending
 * @param giveUpAt when it is given up at the latest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(UUID id, UUID reportId, UUID connectionId, DeliveryKind kind, String project,
        String repository, @Nullable String commit, @Nullable Integer pullRequest, @Nullable Integer iteration,
        @Nullable Integer build, @Nullable String branch,
        Context context, GateStatus status, String description, @Nullable String targetUrl, DeliveryState state,
        int attempts, @Nullable String reason, @Nullable String detail, @Nullable String remedy, Instant acceptedAt,
        @Nullable Instant nextAttemptAt, @Nullable Instant settledAt, Instant giveUpAt) {

    /** The name of a status at Azure DevOps. */
    public record Context(String genre, String name) {
    }

    static DeliveryView of(Delivery delivery) {
        Reason reason = delivery.reason;
        return new DeliveryView(delivery.id, delivery.reportId, delivery.connectionId, delivery.kind, delivery.project,
                delivery.repository, delivery.commitSha, delivery.pullRequest, delivery.iteration, delivery.build,
                delivery.branch,
                new Context(delivery.contextGenre, delivery.contextName), delivery.verdict, delivery.description,
                delivery.targetUrl, delivery.state, delivery.attempts, reason == null ? null : reason.code(),
                delivery.detail, reason == null ? null : reason.remedy(), delivery.acceptedAt, delivery.nextAttemptAt,
                delivery.settledAt, delivery.giveUpAt);
    }
}
