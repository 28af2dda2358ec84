package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * The push that brought a commit.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pushes/get">Azure DevOps REST API</a>
 */
public record GitPushRef(
        int pushId,
        @Nullable Instant date,
        @Nullable IdentityRef pushedBy,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
