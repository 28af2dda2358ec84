package io.adobridge.azure.git;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A branch or tag: its full name ({@code refs/heads/main}) and the object it points to.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/refs/list">Azure DevOps REST API</a>
 */
public record GitRef(
        String name,
        @Nullable String objectId,
        @Nullable IdentityRef creator,
        boolean isLocked,
        @Nullable IdentityRef isLockedBy,
        @Nullable String peeledObjectId,
        List<GitStatus> statuses,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
