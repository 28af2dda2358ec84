package io.adobridge.ingestion.pipelines.environments;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Listing;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a project's environments: first they are listed, then the deployments to each are read if there can be any.
 *
 * @param readTo deployments that were queued up to this instant are here, null before the first round's end
 * @param news a number that grows whenever timelines are read or environments added; nothing else can bring a deployment
 * @param listing the list of environments, as far as it was read
 * @param listed whether that list is through and deployments are next
 * @param round the reading of deployments that is under way, null for none
 */
@RegisterForReflection
record EnvironmentProgress(@Nullable Instant readTo, long news, Listing listing, boolean listed, @Nullable Round round) {

    /** How long a deployment may wait for approvals and run, and still be read again. */
    private static final Duration UNDER_WAY = Duration.ofDays(2);

    static EnvironmentProgress start() {
        return new EnvironmentProgress(null, -1, Listing.start(), false, null);
    }

    EnvironmentProgress with(Listing current, boolean through) {
        return new EnvironmentProgress(readTo, news, current, through, null);
    }

    EnvironmentProgress with(Round current) {
        return new EnvironmentProgress(readTo, news, listing, true, current);
    }

    /** Deployments that were queued before need not be read. */
    Instant since(Round current, Retention retention) {
        return readTo == null ? current.startedAt().minus(retention.history()) : readTo.minus(UNDER_WAY);
    }

    /** There was nothing to read. */
    EnvironmentProgress ended() {
        return new EnvironmentProgress(readTo, news, Listing.start(), false, null);
    }

    /** Every environment has been read. */
    EnvironmentProgress ended(Round current) {
        return new EnvironmentProgress(current.startedAt(), current.news(), Listing.start(), false, null);
    }
}
