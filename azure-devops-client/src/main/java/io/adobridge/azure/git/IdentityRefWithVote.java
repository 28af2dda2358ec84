package io.adobridge.azure.git;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A reviewer and the vote: 10 approved, 5 approved with suggestions, 0 none, -5 waits for the author, -10
 * rejected.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-reviewers/list">Azure DevOps REST API</a>
 */
public record IdentityRefWithVote(
        @Nullable String id,
        @Nullable String displayName,
        @Nullable String descriptor,
        @Nullable String directoryAlias,
        @Nullable String imageUrl,
        boolean inactive,
        boolean isAadIdentity,
        boolean isContainer,
        boolean isDeletedInOrigin,
        @Nullable String profileUrl,
        @Nullable String uniqueName,
        boolean hasDeclined,
        boolean isFlagged,
        boolean isReapprove,
        boolean isRequired,
        @Nullable String reviewerUrl,
        int vote,
        List<IdentityRefWithVote> votedFor,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
