package io.adobridge.azure.checks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * An approval that a pipeline waits for.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/approvalsandchecks/approvals/get">Azure DevOps REST API</a>
 */
public record Approval(
        @Nullable UUID id,
        @Nullable String status,
        List<Step> steps,
        List<IdentityRef> blockedApprovers,
        @Nullable Instant createdOn,
        @Nullable String executionOrder,
        @Nullable String instructions,
        @Nullable Instant lastModifiedOn,
        @Nullable Integer minRequiredApprovers,
        @Nullable JsonNode pipeline,
        @JsonProperty("_links") ReferenceLinks links) {

    /** What one approver has decided. */
    public record Step(
            @Nullable String status,
            @Nullable IdentityRef assignedApprover,
            @Nullable IdentityRef actualApprover,
            @Nullable String comment,
            @Nullable Instant initiatedOn,
            @Nullable Instant lastModifiedOn,
            @Nullable IdentityRef lastModifiedBy,
            @Nullable Integer order,
            List<JsonNode> history,
            List<JsonNode> permissions) {
    }
}
