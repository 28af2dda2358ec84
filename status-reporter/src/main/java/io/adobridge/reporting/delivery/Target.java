package io.adobridge.reporting.delivery;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.target.RepositoryRef;

/**
 * Where a status is to stand.
 *
 * @param commit the commit; for a pull request the one that was analysed, which tells the iteration
 * @param pullRequest the number of the pull request
 */
public record Target(RepositoryRef repository, DeliveryKind kind, @Nullable String commit,
        @Nullable Integer pullRequest) {

    /**
     * Checks that it can be found.
     *
     * @throws IllegalArgumentException where the kind's own coordinate is missing
     */
    public Target {
        boolean named = kind == DeliveryKind.COMMIT_STATUS ? commit != null : pullRequest != null;
        if (!named) {
            throw new IllegalArgumentException(kind + " has no target");
        }
    }

    /** The commit of a status that stands on one. */
    String requireCommit() {
        if (commit == null) {
            throw new IllegalStateException("No commit");
        }
        return commit;
    }

    /** The number of a pull request's status. */
    int requirePullRequest() {
        if (pullRequest == null) {
            throw new IllegalStateException("No pull request");
        }
        return pullRequest;
    }

    /** The lane of all statements in one context at this target. */
    UUID lane(String genre, String name) {
        Object place = kind == DeliveryKind.COMMIT_STATUS ? commit : pullRequest;
        return Digest.of(repository.key(), kind, place, genre, name);
    }
}
