package io.adobridge.azure.release;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * An approval before or after a deployment.
 *
 * @param status {@link ApprovalStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/approvals/list">Azure DevOps REST API</a>
 */
public record ReleaseApproval(
        int id,
        @Nullable String status,
        @Nullable String approvalType,
        @Nullable IdentityRef approvedBy,
        @Nullable IdentityRef approver,
        int attempt,
        @Nullable String comments,
        @Nullable Instant createdOn,
        List<ReleaseApprovalHistory> history,
        boolean isAutomated,
        @Nullable Instant modifiedOn,
        @Nullable Integer rank,
        @Nullable ReleaseReference release,
        @Nullable ReleaseDefinitionShallowReference releaseDefinition,
        @Nullable ReleaseEnvironmentShallowReference releaseEnvironment,
        int revision,
        boolean isNotificationOn,
        int trialNumber,
        @Nullable String url) {

    /** What happened to an approval. */
    public record ReleaseApprovalHistory(
            @Nullable IdentityRef approver,
            @Nullable IdentityRef changedBy,
            @Nullable String comments,
            @Nullable Instant createdOn,
            @Nullable Instant modifiedOn,
            int revision) {
    }
}
