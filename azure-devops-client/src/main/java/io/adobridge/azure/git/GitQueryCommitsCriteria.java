package io.adobridge.azure.git;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of a batch query of commits. {@code fromDate} and {@code toDate} compare the committer date.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-commits-batch">Azure DevOps REST API</a>
 */
public record GitQueryCommitsCriteria(
        @JsonProperty("$skip") int skip,
        @JsonProperty("$top") int top,
        @Nullable String author,
        boolean excludeDeletes,
        @Nullable String fromCommitId,
        @Nullable String fromDate,
        @Nullable String historyMode,
        List<String> ids,
        boolean includeLinks,
        boolean includePushData,
        boolean includeUserImageUrl,
        boolean includeWorkItems,
        @Nullable String itemPath,
        @Nullable GitVersionDescriptor itemVersion,
        boolean showOldestCommitsFirst,
        @Nullable String toCommitId,
        @Nullable String toDate) {
}
