package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The body of a batch query of commits. {@code fromDate} and {@code toDate} compare the committer date.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-commits-batch">Azure DevOps REST API</a>
 */
public record GitQueryCommitsCriteria(
        @Nullable Instant fromDate,
        @Nullable Instant toDate,
        @Nullable GitVersionDescriptor itemVersion,
        boolean includeWorkItems,
        boolean includePushData) {
}
