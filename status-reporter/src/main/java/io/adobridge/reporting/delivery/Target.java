package io.adobridge.reporting.delivery;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.target.RepositoryRef;

/**
 * Where a statement is to stand.
 *
 * @param commit the commit; for a pull request the one that was analysed, which tells the iteration
 * @param pullRequest the number of the pull request
 * @param build the id of the build
 * @param branch its name without {@code refs/heads/}
 */
public record Target(RepositoryRef repository, DeliveryKind kind, @Nullable String commit,
        @Nullable Integer pullRequest, @Nullable Integer build, @Nullable String branch) {

    /**
     * Checks that it can be found.
     *
     * @throws IllegalArgumentException where the kind's own coordinate is missing
     */
    public Target {
        if (place(kind, commit, pullRequest, build, branch) == null) {
            throw new IllegalArgumentException(kind + " has no target");
        }
    }

    /** One without a branch. */
    public Target(RepositoryRef repository, DeliveryKind kind, @Nullable String commit, @Nullable Integer pullRequest,
            @Nullable Integer build) {
        this(repository, kind, commit, pullRequest, build, null);
    }

    /** The commit of a status that stands on one. */
    String requireCommit() {
        if (commit == null) {
            throw new IllegalStateException("No commit");
        }
        return commit;
    }

    /** The branch of a status that stands on its head. */
    String requireBranch() {
        if (branch == null) {
            throw new IllegalStateException("No branch");
        }
        return branch;
    }

    /** The number of a pull request's status. */
    int requirePullRequest() {
        if (pullRequest == null) {
            throw new IllegalStateException("No pull request");
        }
        return pullRequest;
    }

    /** The id of the build whose property or tag it is. */
    int requireBuild() {
        if (build == null) {
            throw new IllegalStateException("No build");
        }
        return build;
    }

    /** The lane of all statements in one context at this target. */
    UUID lane(String genre, String name) {
        return Digest.of(repository.key(), kind, place(kind, commit, pullRequest, build, branch), genre, name);
    }

    private static @Nullable Object place(DeliveryKind kind, @Nullable String commit, @Nullable Integer pullRequest,
            @Nullable Integer build, @Nullable String branch) {
        return switch (kind) {
            case COMMIT_STATUS -> commit;
            case BRANCH_STATUS -> branch;
            case PULL_REQUEST_STATUS, PULL_REQUEST_SUMMARY, PIPELINE_FAILURE -> pullRequest;
            case BUILD_PROPERTY, BUILD_TAG -> build;
        };
    }
}
