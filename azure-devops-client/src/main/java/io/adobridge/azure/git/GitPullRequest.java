package io.adobridge.azure.git;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.core.ResourceRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A pull request. Lists cut the description at 400 characters; an abandoned one has no {@code
 * lastMergeCommit}.
 *
 * @param mergeFailureType {@link PullRequestMergeFailureType}
 * @param mergeStatus {@link PullRequestAsyncStatus}
 * @param status {@link PullRequestStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests/get-pull-requests">Azure DevOps REST
 *      API</a>
 */
public record GitPullRequest(
        int pullRequestId,
        @Nullable String title,
        @Nullable String status,
        @Nullable String artifactId,
        @Nullable IdentityRef autoCompleteSetBy,
        @Nullable IdentityRef closedBy,
        @Nullable Instant closedDate,
        int codeReviewId,
        List<GitCommitRef> commits,
        @Nullable GitPullRequestCompletionOptions completionOptions,
        @Nullable Instant completionQueueTime,
        @Nullable IdentityRef createdBy,
        @Nullable Instant creationDate,
        @Nullable String description,
        @Nullable GitForkRef forkSource,
        boolean hasMultipleMergeBases,
        boolean isDraft,
        List<WebApiTagDefinition> labels,
        @Nullable GitCommitRef lastMergeCommit,
        @Nullable GitCommitRef lastMergeSourceCommit,
        @Nullable GitCommitRef lastMergeTargetCommit,
        @Nullable String mergeFailureMessage,
        @Nullable String mergeFailureType,
        @Nullable UUID mergeId,
        @Nullable GitPullRequestMergeOptions mergeOptions,
        @Nullable String mergeStatus,
        @Nullable String remoteUrl,
        @Nullable GitRepository repository,
        List<IdentityRefWithVote> reviewers,
        @Nullable String sourceRefName,
        boolean supportsIterations,
        @Nullable String targetRefName,
        List<ResourceRef> workItemRefs,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** How a pull request is to be completed. */
    public record GitPullRequestCompletionOptions(
            List<Integer> autoCompleteIgnoreConfigIds,
            boolean bypassPolicy,
            @Nullable String bypassReason,
            boolean deleteSourceBranch,
            @Nullable String mergeCommitMessage,
            @Nullable String mergeStrategy,
            boolean squashMerge,
            boolean transitionWorkItems,
            boolean triggeredByAutoComplete) {
    }

    /** How its merge commit is made. */
    public record GitPullRequestMergeOptions(
            boolean conflictAuthorshipCommits,
            boolean detectRenameFalsePositives,
            boolean disableRenames) {
    }

    /** The branch of the fork that it comes from. */
    public record GitForkRef(
            @Nullable String name,
            @Nullable String objectId,
            @Nullable IdentityRef creator,
            boolean isLocked,
            @Nullable IdentityRef isLockedBy,
            @Nullable String peeledObjectId,
            @Nullable GitRepository repository,
            @Nullable String url,
            @JsonProperty("_links") ReferenceLinks links) {
    }
}
