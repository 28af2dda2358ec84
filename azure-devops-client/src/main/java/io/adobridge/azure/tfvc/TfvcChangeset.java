package io.adobridge.azure.tfvc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A changeset. Lists shorten the comment and leave out changes and work items.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/changesets/get-changesets">Azure DevOps REST API</a>
 */
public record TfvcChangeset(
        int changesetId,
        @Nullable IdentityRef author,
        @Nullable IdentityRef checkedInBy,
        @Nullable String comment,
        boolean commentTruncated,
        @Nullable Instant createdDate,
        @Nullable UUID accountId,
        List<TfvcChange> changes,
        List<CheckinNote> checkinNotes,
        @Nullable UUID collectionId,
        boolean hasMoreChanges,
        @Nullable TfvcPolicyOverrideInfo policyOverride,
        List<UUID> teamProjectIds,
        List<AssociatedWorkItem> workItems,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A note that the project asks for at check-in. */
    public record CheckinNote(
            @Nullable String name,
            @Nullable String value) {
    }

    /** Which check-in policies were overridden, and why. */
    public record TfvcPolicyOverrideInfo(
            @Nullable String comment,
            List<TfvcPolicyFailureInfo> policyFailures) {
    }

    /** A policy that failed. */
    public record TfvcPolicyFailureInfo(
            @Nullable String message,
            @Nullable String policyName) {
    }
}
