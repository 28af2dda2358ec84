package io.adobridge.azure.git;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A push to a pull request: the source, target and common commits at that moment.
 *
 * @param reason {@link IterationReason}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iterations/list">Azure DevOps REST API</a>
 */
public record GitPullRequestIteration(
        int id,
        @Nullable IdentityRef author,
        List<GitChange> changeList,
        List<GitCommitRef> commits,
        @Nullable GitCommitRef commonRefCommit,
        @Nullable Instant createdDate,
        @Nullable String description,
        boolean hasMoreCommits,
        @Nullable String newTargetRefName,
        @Nullable String oldTargetRefName,
        @Nullable GitPushRef push,
        @Nullable String reason,
        @Nullable GitCommitRef sourceRefCommit,
        @Nullable GitCommitRef targetRefCommit,
        @Nullable Instant updatedDate,
        @JsonProperty("_links") ReferenceLinks links) {
}
