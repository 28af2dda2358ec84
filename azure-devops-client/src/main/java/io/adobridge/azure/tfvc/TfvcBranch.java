package io.adobridge.azure.tfvc;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A branch with its children and mappings.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/branches/get-branches">Azure DevOps REST API</a>
 */
public record TfvcBranch(
        String path,
        @Nullable Instant createdDate,
        @Nullable String description,
        boolean isDeleted,
        @Nullable IdentityRef owner,
        List<TfvcBranch> children,
        List<TfvcBranchMapping> mappings,
        @Nullable TfvcShallowBranchRef parent,
        List<TfvcShallowBranchRef> relatedBranches,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** What a branch maps. */
    public record TfvcBranchMapping(
            @Nullable String type,
            @Nullable String depth,
            @Nullable String serverItem) {
    }

    /** A branch by path. */
    public record TfvcShallowBranchRef(
            @Nullable String path) {
    }
}
