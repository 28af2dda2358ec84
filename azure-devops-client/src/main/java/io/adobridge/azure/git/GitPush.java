package io.adobridge.azure.git;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A push: who, when, and which refs it moved.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pushes/list">Azure DevOps REST API</a>
 */
public record GitPush(
        int pushId,
        @Nullable Instant date,
        @Nullable IdentityRef pushedBy,
        List<GitCommitRef> commits,
        List<GitRefUpdate> refUpdates,
        @Nullable GitRepository repository,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
