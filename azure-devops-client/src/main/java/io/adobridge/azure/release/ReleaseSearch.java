package io.adobridge.azure.release;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which releases or deployments to list.
 *
 * @param minTime releases: created at or after; deployments: changed at or after
 * @param maxTime releases: created at or before; deployments: changed at or before
 * @param definitionId of that pipeline only
 * @param ascending oldest first instead of newest first
 */
public record ReleaseSearch(@Nullable Instant minTime, @Nullable Instant maxTime, @Nullable Integer definitionId,
        boolean ascending) {

    /** Everything between two moments, newest first. */
    public static ReleaseSearch between(@Nullable Instant minTime, @Nullable Instant maxTime) {
        return new ReleaseSearch(minTime, maxTime, null, false);
    }

    String order() {
        return ascending ? "ascending" : "descending";
    }
}
