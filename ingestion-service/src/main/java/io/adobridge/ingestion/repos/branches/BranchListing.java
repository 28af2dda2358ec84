package io.adobridge.ingestion.repos.branches;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.stream.Listing;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a repository's branches.
 *
 * @param listing the reading of the list that is under way
 * @param listedAt when the last whole reading began, null before the first
 */
@RegisterForReflection
record BranchListing(Listing listing, @Nullable Instant listedAt) {

    private static final Duration OLD = Duration.ofDays(1);

    static BranchListing start() {
        return new BranchListing(Listing.start(), null);
    }

    BranchListing begun(Instant now) {
        return new BranchListing(listing.begun(now), listedAt);
    }

    /** Since when the branches are known, if they need not be listed unless something was pushed. */
    @Nullable
    Instant knownSince(Instant now) {
        return listing.startedAt() != null || listedAt == null || listedAt.plus(OLD).isBefore(now) ? null : listedAt;
    }
}
