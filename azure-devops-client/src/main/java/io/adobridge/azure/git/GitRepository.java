package io.adobridge.azure.git;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A Git repository. {@code id} outlives renames; {@code defaultBranch} is absent while it is empty; a disabled
 * one is listed, but everything below it is answered 404 (TF401019).
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/repositories/list">Azure DevOps REST API</a>
 */
public record GitRepository(
        UUID id,
        @Nullable String name,
        @Nullable String defaultBranch,
        boolean isDisabled,
        boolean isFork,
        boolean isInMaintenance,
        @Nullable GitRepositoryRef parentRepository,
        @Nullable TeamProjectReference project,
        @Nullable String remoteUrl,
        long size,
        @Nullable String sshUrl,
        List<String> validRemoteUrls,
        @Nullable String webUrl,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
