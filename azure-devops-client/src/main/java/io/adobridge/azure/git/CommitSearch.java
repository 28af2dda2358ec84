package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which commits to list, newest first.
 *
 * @param from not committed before; the date is the committer's
 * @param to not committed after
 * @param branch reachable from this branch (without {@code refs/heads/}), or from the default branch
 * @param includeWorkItems with the work items that the commits mention
 * @param includePushData with the push that brought each
 */
public record CommitSearch(@Nullable Instant from, @Nullable Instant to, @Nullable String branch, boolean includeWorkItems,
        boolean includePushData) {

    public CommitSearch(@Nullable Instant from, @Nullable Instant to, @Nullable String branch) {
        this(from, to, branch, false, false);
    }

    GitQueryCommitsCriteria criteria() {
        return new GitQueryCommitsCriteria(from, to, branch == null ? null : GitVersionDescriptor.branch(branch),
                includeWorkItems, includePushData);
    }
}
