package io.adobridge.azure.git;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.ResourceRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A commit. Lists shorten the comment ({@code commentTruncated}) and leave out {@code parents} and {@code
 * changes}; {@code push} comes with the single commit or when asked for.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-commits">Azure DevOps REST API</a>
 */
public record GitCommitRef(
        String commitId,
        @Nullable GitUserDate author,
        Map<String, Integer> changeCounts,
        List<GitChange> changes,
        @Nullable String comment,
        boolean commentTruncated,
        @Nullable GitUserDate committer,
        boolean commitTooManyChanges,
        List<String> parents,
        @Nullable GitPushRef push,
        @Nullable String remoteUrl,
        List<GitStatus> statuses,
        List<ResourceRef> workItems,
        @Nullable String treeId,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
